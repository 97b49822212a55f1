package io.porthole.ui.sources;

import io.porthole.engine.ClockOffset;
import io.porthole.engine.RequestLog;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.MomentText;
import io.porthole.watcher.ReadProgress;
import io.porthole.watcher.StreamFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line of a source's account.
///
/// @param key   what it tells
/// @param value what there is to tell
/// @param mark  whether that is as it should be
record AccountLine(String key, String value, Mark mark) {
    /// How a line is to be taken.
    enum Mark {
        CALM,
        /// Something may be missing, or be misleading.
        DOUBT,
        /// Something is missing.
        WRONG
    }

    private static final int LONGEST = 300;

    /// All lines of a source. Directories have no connection to tell of.
    static List<AccountLine> of(SourceHealth health, SourceAccount account, Instant now, ZoneId zone) {
        var lines = new ArrayList<AccountLine>();
        boolean engine = health.spec() instanceof SourceSpec.Engine;
        if (health.spec() instanceof SourceSpec.Opened) {
            return ofFile(health, account);
        }
        lines.add(calm(
                engine ? Messages.text("sources.connected-since") : Messages.text("sources.watched-since"),
                time(account.liveSince(), now, zone, Messages.text("sources.not-now"))));
        lines.add(calm(
                Messages.text("sources.last-event"),
                time(account.lastEvent(), now, zone, Messages.text("sources.none-yet"))));
        if (engine) {
            lines.add(clock(account.clockOffset()));
        }
        lines.add(calm(Messages.text("sources.received"), Figures.number(account.received())));
        if (engine) {
            addStream(lines, account.stream());
        }
        lines.add(count(Messages.text("sources.gaps"), account.stream().gaps(), Mark.DOUBT));
        lines.add(count(Messages.text("sources.lost"), account.lost(), Mark.WRONG));
        account.requests().forEach(request -> lines.add(request(request)));
        return List.copyOf(lines);
    }

    /// A file is not watched: there is nothing to tell of the time since.
    private static List<AccountLine> ofFile(SourceHealth health, SourceAccount account) {
        ReadProgress progress = health.reading().progress();
        return List.of(
                calm(
                        Messages.text("sources.opened-from"),
                        VisibleText.line(health.spec().address(), LONGEST)),
                calm(
                        Messages.text("sources.read"),
                        progress == null ? Messages.text("sources.nothing-yet") : percent(progress)),
                calm(Messages.text("sources.events"), Figures.number(health.total())),
                calm(
                        Messages.text("sources.of"),
                        VisibleText.line(String.join(", ", health.reading().rowsOf()), LONGEST)),
                count(Messages.text("sources.ends-too-soon"), account.stream().gaps(), Mark.WRONG));
    }

    private static String percent(ReadProgress progress) {
        return Messages.text("sources.of-2", Math.round(100 * progress.part()), Figures.bytes(progress.size()));
    }

    private static void addStream(List<AccountLine> lines, StreamFigures stream) {
        lines.add(calm(Messages.text("sources.recovered"), Figures.number(stream.recovered())));
        lines.add(calm(Messages.text("sources.inferred"), Figures.number(stream.inferred())));
        lines.add(calm(Messages.text("sources.duplicates-removed"), Figures.number(stream.duplicates())));
    }

    private static AccountLine request(RequestLog.Count count) {
        return calm(count.request().method() + " " + count.request().template(), Figures.number(count.sent()));
    }

    private static AccountLine calm(String key, String value) {
        return new AccountLine(key, value, Mark.CALM);
    }

    private static AccountLine count(String key, long count, Mark markUnlessZero) {
        return new AccountLine(key, Figures.number(count), count == 0 ? Mark.CALM : markUnlessZero);
    }

    private static String time(@Nullable Instant time, Instant now, ZoneId zone, String never) {
        return time == null ? never : MomentText.of(time, now, zone);
    }

    private static AccountLine clock(@Nullable ClockOffset offset) {
        if (offset == null) {
            return calm(Messages.text("sources.clock"), Messages.text("sources.not-known"));
        }
        if (!offset.differs()) {
            return calm(Messages.text("sources.clock"), Messages.text("sources.right", seconds(offset.uncertainty())));
        }
        String text = seconds(offset.ahead().abs())
                + (offset.ahead().isNegative() ? Messages.text("sources.behind") : Messages.text("sources.ahead"))
                + " ± " + seconds(offset.uncertainty());
        return new AccountLine(Messages.text("sources.clock"), text, Mark.DOUBT);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f s", duration.toMillis() / 1_000.0);
    }
}
