package io.porthole.ui.events;

import io.porthole.event.EpochNanos;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Writes the times of events, which are nanoseconds since 1970 in UTC, in a time zone.
final class TimeText {
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
    static String microseconds(long nanos) {
        return threeDigits(Math.floorMod(nanos, 1_000_000L) / 1_000);
    }

    static String threeDigits(long number) {
        return number < 10 ? "00" + number : number < 100 ? "0" + number : Long.toString(number);
    }

    /// Date, time with all nine digits, and offset from UTC: `2026-11-22 14:02:11.482093117 +01:00`.
    String full(long nanos) {
        return FULL.format(at(nanos));
    }

    private ZonedDateTime at(long nanos) {
        return EpochNanos.toInstant(nanos).atZone(zone);
    }
}
