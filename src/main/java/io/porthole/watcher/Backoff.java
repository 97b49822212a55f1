package io.porthole.watcher;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The growing pauses between attempts to reach a source: 1 s, then twice as long each time, up to 30 s.
///
/// Each pause is made up to 20 % shorter or longer by chance, so that many windows do not return to an engine at the
/// same moment; the longest is therefore 36 s. Used by one thread at a time.
public final class Backoff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private Duration pause = SHORTEST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The pause to make now; the one after it will be longer.
    public Duration next() {
        var current = pause;
        pause = shorter(pause.multipliedBy(2), LONGEST);
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
