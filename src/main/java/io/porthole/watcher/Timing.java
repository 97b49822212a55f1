package io.porthole.watcher;

import io.porthole.event.EpochNanos;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/// Where a watcher takes its time from.
///
/// @param clock  tells when something arrived
/// @param timer  ends the pauses between attempts; belongs to the caller and is never held up
/// @param random makes the pauses uneven; used by the watcher's thread
public record Timing(InstantSource clock, ScheduledExecutorService timer, RandomGenerator random) {
    /// The time now in nanoseconds since 1970 in UTC.
    long nanos() {
        return EpochNanos.now(clock);
    }
}
