package io.porthole.ui.fx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A moment as it is told to somebody: to the second, and with its day unless that is today.
public final class MomentText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private MomentText() {}

    /// `14:02:11`, or `2026-03-01 14:02:11` on another day.
    public static String of(Instant time, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? TIME : DAY_AND_TIME).format(time.atZone(zone));
    }
}
