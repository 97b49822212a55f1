package io.porthole.watcher;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The time between two attempts of a watcher that waits on its own thread. Any thread may end it.
final class RetryPause {
    private final ScheduledExecutorService timer;
    private final Semaphore over = new Semaphore(0);

    RetryPause(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /// Forgets an [#end] that came outside a pause. What comes after it counts for the next pause.
    void begin() {
        over.drainPermits();
    }

    /// Returns when `length` has passed or [#end] was called.
    void await(Duration length) throws InterruptedException {
        Future<?> alarm = alarm(length);
        try {
            over.acquire();
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
    }

    /// Null where the timer has been shut down: then only [#end] ends the pause.
    private @Nullable Future<?> alarm(Duration length) {
        try {
            return timer.schedule(this::end, length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            return null;
        }
    }

    /// Ends the pause, or the next one.
    void end() {
        over.release();
    }
}
