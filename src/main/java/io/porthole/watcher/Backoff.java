package io.porthole.watcher;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The growing pauses between attempts to reach a source: 1 s, then twice as long each time, up to the longest.
///
/// Each pause is made up to 20 % shorter or longer by chance, so that many windows do not return to an engine at the
/// same moment; where the longest is 30 s, 36 s are therefore possible. Used by one thread at a time.
public final class Backoff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private final Supplier<Duration> longest;
    private Duration pause = SHORTEST;

    /// @param longest asked before each pause
    public Backoff(RandomGenerator random, Supplier<Duration> longest) {
        this.random = random;
        this.longest = longest;
    }

    /// The pause to make now; the one after it will be longer.
    public Duration next() {
        var current = shorter(pause, longest.get());
        pause = shorter(pause.multipliedBy(2), longest.get());
        var factor = 1 - JITTER + random.nextDouble() * 2 * JITTER;
        return Duration.ofNanos(Math.round(current.toNanos() * factor));
    }

    /// Begins again with the shortest pause. Called when an attempt has succeeded.
    public void reset() {
        pause = SHORTEST;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
