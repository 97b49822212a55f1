package io.porthole.watcher;

import io.porthole.event.EpochNanos;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Where a watcher takes its time from.
///
/// @param clock  tells when something arrived
/// @param timer  ends the pauses between attempts; belongs to the caller and is never held up
/// @param random makes the pauses uneven; used by the watcher's thread
/// @param longest the longest pause between two attempts, asked before each
public record Timing(
        InstantSource clock, ScheduledExecutorService timer, RandomGenerator random, Supplier<Duration> longest) {
    /// The longest pause of who has chosen none.
    public static final Duration USUAL_LONGEST = Duration.ofSeconds(30);

    /// With the usual longest pause.
    public Timing(InstantSource clock, ScheduledExecutorService timer, RandomGenerator random) {
        this(clock, timer, random, () -> USUAL_LONGEST);
    }

    /// The pauses between attempts, from the shortest on.
    Backoff backoff() {
        return new Backoff(random, longest);
    }

    /// The time now in nanoseconds since 1970 in UTC.
    long nanos() {
        return EpochNanos.now(clock);
    }
}
