package io.porthole.watcher;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: 1 s, doubling to 30 s, each spread by a fifth either way, so that many
/// watchers of one host do not come back in step. For one thread; it knows no clock.
public final class Backoff {
    /// The first pause, before it is spread.
    public static final Duration FIRST = Duration.ofSeconds(1);

    /// The longest pause, before it is spread.
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final double SPREAD = 0.2;

    private final RandomGenerator random;
    private Duration pause = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The pause to make now; the next one will be longer.
    public Duration next() {
        double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        var spread = Duration.ofMillis(Math.round(pause.toMillis() * factor));
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return spread;
    }

    /// Begins again with the first pause.
    public void reset() {
        pause = FIRST;
    }
}
