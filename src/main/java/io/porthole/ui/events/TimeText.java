package io.porthole.ui.events;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Writes the times of events, which are nanoseconds since 1970 in UTC, in a time zone.
final class TimeText {
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnn xxx");

    private final ZoneId zone;

    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /// The time of day to the millisecond: `14:02:11.482`.
    String clock(long nanos) {
        return CLOCK.format(at(nanos));
    }

    /// The three digits that follow the milliseconds: `093`.
    String microseconds(long nanos) {
        long micros = Math.floorMod(nanos, 1_000_000L) / 1_000;
        return micros < 10 ? "00" + micros : micros < 100 ? "0" + micros : Long.toString(micros);
    }

    /// Date, time with all nine digits, and offset from UTC: `2026-11-22 14:02:11.482093117 +01:00`.
    String full(long nanos) {
        return FULL.format(at(nanos));
    }

    private ZonedDateTime at(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND))
                .atZone(zone);
    }
}
