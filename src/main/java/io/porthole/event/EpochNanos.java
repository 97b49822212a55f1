package io.porthole.event;

import java.time.Instant;
import java.time.InstantSource;

/// Moments as nanoseconds since 1970 in UTC, as engines count them. A `long` holds those from 1677 to 2262.
public final class EpochNanos {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private EpochNanos() {}

    public static long now(InstantSource clock) {
        return of(clock.instant());
    }

    /// The nanoseconds of `instant`.
    ///
    /// @throws ArithmeticException if a `long` does not hold them
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
    }

    public static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }
}
