package io.porthole.watcher;

import java.time.Duration;

/// How often an engine may be asked for something: so many times at once, and so many times a second. For one thread.
final class Allowance {
    private final Timing timing;
    private final long most;
    private final long each;
    private long credit;
    private long counted;

    /// @param atOnce how many times at once
    /// @param each   how long it takes until one more is allowed
    Allowance(Timing timing, int atOnce, Duration each) {
        this.timing = timing;
        this.each = each.toNanos();
        this.most = atOnce * this.each;
        this.credit = most;
        this.counted = timing.nanos();
    }

    /// Takes one, if it is there.
    boolean take() {
        long now = timing.nanos();
        credit = Math.min(most, credit + Math.max(0, now - counted));
        counted = now;
        boolean isThere = credit >= each;
        credit -= isThere ? each : 0;
        return isThere;
    }

    /// How long it takes at most until one is there.
    Duration pause() {
        return Duration.ofNanos(Math.max(0, each - credit));
    }
}
