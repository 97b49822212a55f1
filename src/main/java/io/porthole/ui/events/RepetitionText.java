package io.porthole.ui.events;

import io.porthole.event.VisibleText;
import io.porthole.log.Repetition;
import io.porthole.message.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says in a line what a repetition comes to: `× 412, every 9.8 s, exit 1, since 03:14, last 04:22:31`.
final class RepetitionText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ROOT);

    private static final int LONGEST_FINDING = 200;

    private RepetitionText() {}

    /// What the column of details says: of a row that stands for others what these come to, of any other its own, after
    /// what was found out about it.
    static String details(Line line, ZoneId zone) {
        var figures = line.notes().figures();
        if (figures != null && !line.notes().open()) {
            return of(figures, zone);
        }
        String own = ColumnKind.Field.DETAILS.text(line.row());
        String finding = VisibleText.line(line.notes().finding(), LONGEST_FINDING);
        return finding.isEmpty() ? own : "▲ " + finding + (own.isEmpty() ? "" : " · " + own);
    }

    static String of(Repetition.Figures figures, ZoneId zone) {
        ZonedDateTime since = time(figures.since(), zone);
        ZonedDateTime last = time(figures.last(), zone);
        boolean sameDay = since.toLocalDate().equals(last.toLocalDate());
        String exit = figures.exit().isEmpty() ? "" : Messages.text("events.exit", figures.exit());
        return Messages.text(
                "events.since",
                Messages.text(
                        "events.every", String.format(Locale.ROOT, "%,d", figures.count()), pause(figures.every())),
                exit,
                sameDay ? "" : day(since.toLocalDate()),
                MINUTE.format(since),
                figures.over() ? Messages.text("events.ended") : Messages.text("events.last"),
                sameDay ? "" : day(last.toLocalDate()),
                SECOND.format(last));
    }

    private static String day(LocalDate date) {
        return DAY.format(date) + " ";
    }

    private static ZonedDateTime time(long nanos, ZoneId zone) {
        return Instant.ofEpochSecond(0, nanos).atZone(zone);
    }

    /// `12 ms`, `9.8 s`, `75 s`, `12 min`.
    static String pause(long nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 0.9995) {
            return Messages.text("events.ms", Math.round(seconds * 1_000));
        }
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < 120 ? Math.round(seconds) + " s" : Messages.text("events.min", Math.round(seconds / 60));
    }
}
