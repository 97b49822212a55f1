package io.porthole.watcher;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One thing to be done later, or not at all. For one thread; what is done must not hold up the timer's.
final class Alarm {
    private final ScheduledExecutorService timer;
    private @Nullable Future<?> set;

    Alarm(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /// Sets it anew. Where the timer was shut down, it never rings.
    void set(Duration delay, Runnable action) {
        cancel();
        try {
            set = timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            set = null;
        }
    }

    void cancel() {
        if (set != null) {
            set.cancel(false);
            set = null;
        }
    }
}
