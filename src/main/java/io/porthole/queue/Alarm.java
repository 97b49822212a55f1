package io.porthole.queue;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/// Does one thing after a delay, once for each time that it is set. Set, cleared and rung under one lock, so that an
/// alarm that was cleared never rings.
final class Alarm {
    private final ScheduledExecutorService timer;
    private final Lock lock;
    private final Runnable action;
    private Duration delay;
    private @Nullable ScheduledFuture<?> pending;
    private long setting;

    Alarm(ScheduledExecutorService timer, Duration delay, Lock lock, Runnable action) {
        this.timer = timer;
        this.delay = delay;
        this.lock = lock;
        this.action = action;
    }

    /// Sets the alarm unless it is set. A timer that has been shut down has no delays to give, so it rings at once.
    void set() {
        if (pending != null) {
            return;
        }
        var now = ++setting;
        try {
            pending = timer.schedule(() -> ring(now), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            action.run();
        }
    }

    /// From now on rings after another delay; where it is set, so long after this.
    void setDelay(Duration newDelay) {
        boolean isOther = !newDelay.equals(delay);
        delay = newDelay;
        if (isOther && pending != null) {
            clear();
            set();
        }
    }

    void clear() {
        if (pending != null) {
            pending.cancel(false);
            pending = null;
        }
        setting++;
    }

    private void ring(long which) {
        lock.lock();
        try {
            if (which == setting) {
                pending = null;
                action.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
