package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.ui.fx.Figures;
import io.porthole.watcher.ReadProgress;
import java.time.Instant;

/// What the list says of a source, in words.
///
/// @param name   its name, in one line
/// @param figure what stands at the end of its line: while it is live what is unusual about it and its rate, else what
/// it
///               waits for
/// @param about  everything, for the tooltip and for screen readers; several lines
record SourceText(String name, String figure, String about) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 500;

    static SourceText of(SourceHealth health, Instant now) {
        String name = VisibleText.line(health.spec().name(), LONGEST_NAME);
        String about = name + ": " + state(health, now) + remark(health) + "\n"
                + (health.spec() instanceof SourceSpec.Opened ? Messages.text("sources.opened-from-2") : "")
                + VisibleText.line(health.spec().address(), LONGEST_SENTENCE) + "\n"
                + events(health) + count(health)
                + trouble(health);
        return new SourceText(name, figure(health, now), about);
    }

    /// How fast they come; or, of a file, how much of it that is.
    private static String count(SourceHealth health) {
        ReadProgress progress = health.reading().progress();
        return progress == null
                ? Messages.text("sources.second-now", Figures.rate(health.perSecond()))
                : Messages.text("sources.in", Figures.bytes(progress.read()), Figures.bytes(progress.size()));
    }

    private static String figure(SourceHealth health, Instant now) {
        return switch (health.state()) {
            case LIVE -> unusual(health) + Figures.rate(health.perSecond()) + "/s";
            case RETRYING -> Messages.text("sources.retry", next(health, now));
            case CLOSED -> health.spec() instanceof SourceSpec.Opened ? events(health) : state(health, now);
            case CONNECTING, READING, FAILED -> state(health, now);
        };
    }

    private static String state(SourceHealth health, Instant now) {
        return switch (health.state()) {
            case CONNECTING -> Messages.text("sources.connecting");
            case LIVE -> Messages.text("sources.live");
            case READING -> Messages.text("sources.reading") + part(health);
            case RETRYING -> Messages.text("sources.retrying", next(health, now));
            case FAILED -> Messages.text("sources.failed");
            case CLOSED ->
                health.spec() instanceof SourceSpec.Opened
                        ? Messages.text("sources.has-been-read")
                        : Messages.text("sources.closed-2");
        };
    }

    private static String part(SourceHealth health) {
        ReadProgress progress = health.reading().progress();
        return progress == null ? "" : " %d %%".formatted(Math.round(100 * progress.part()));
    }

    private static String events(SourceHealth health) {
        return Figures.count(health.total(), Messages.text("sources.event"));
    }

    private static String remark(SourceHealth health) {
        return health.remark().isEmpty() ? "" : ", " + health.remark();
    }

    private static String unusual(SourceHealth health) {
        return health.remark().isEmpty() ? "" : health.remark() + " · ";
    }

    private static String next(SourceHealth health, Instant now) {
        var error = health.error();
        Instant next = error == null ? null : error.nextRetry();
        return next == null ? "" : " " + Figures.until(next, now);
    }

    private static String trouble(SourceHealth health) {
        var error = health.error();
        return error == null
                ? ""
                : "\n" + VisibleText.line((error.message() + " " + error.advice()).strip(), LONGEST_SENTENCE);
    }
}
