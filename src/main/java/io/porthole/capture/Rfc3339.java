package io.porthole.capture;

import io.porthole.event.EpochNanos;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Writes times as RFC 3339 with nine digits, as `2026-11-22T14:02:11.482093550+01:00`. Formatting a date is slow
/// beside writing an event, so the text of the latest second is kept. For one thread.
public final class Rfc3339 {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final DateTimeFormatter upToSecond;
    private final DateTimeFormatter offset;
    private long second = Long.MIN_VALUE;
    private String before = "";
    private String after = "";

    public Rfc3339(ZoneId zone) {
        upToSecond = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.").withZone(zone);
        offset = DateTimeFormatter.ofPattern("XXX").withZone(zone);
    }

    /// The text of a time in nanoseconds since 1970.
    public String format(long nanos) {
        long itsSecond = Math.floorDiv(nanos, NANOS_PER_SECOND);
        if (itsSecond != second) {
            keep(itsSecond, EpochNanos.toInstant(nanos).truncatedTo(ChronoUnit.SECONDS));
        }
        String fraction = Long.toString(Math.floorMod(nanos, NANOS_PER_SECOND) + NANOS_PER_SECOND);
        return before + fraction.substring(1) + after;
    }

    private void keep(long itsSecond, Instant instant) {
        second = itsSecond;
        before = upToSecond.format(instant);
        after = offset.format(instant);
    }
}
