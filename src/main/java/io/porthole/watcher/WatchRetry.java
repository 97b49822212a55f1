package io.porthole.watcher;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The failed attempts of a watcher in a row, and the pause after the last one. Used by the watcher's thread; only
/// [#now] may be called from others.
final class WatchRetry {
    private final Timing timing;
    private final WatchWaker waker;
    private final Backoff backoff;
    private final AtomicBoolean due = new AtomicBoolean();
    private int attempt;
    private @Nullable Instant since;
    private @Nullable Instant next;
    private boolean pausing;
    private @Nullable Future<?> pause;

    WatchRetry(Timing timing, WatchWaker waker) {
        this.timing = timing;
        this.waker = waker;
        this.backoff = timing.backoff();
        this.since = timing.clock().instant();
    }

    /// Counts a failed attempt and begins the pause after it.
    void failed() {
        due.set(false);
        attempt++;
        if (since == null) {
            since = timing.clock().instant();
        }
        schedule(backoff.next());
    }

    /// Ends the row of failures; from now on the source is well.
    ///
    /// @return whether there were any
    boolean succeeded() {
        var failed = attempt > 0;
        cancel();
        attempt = 0;
        since = null;
        backoff.reset();
        return failed;
    }

    boolean isPausing() {
        return pausing;
    }

    /// Whether the pause is over; if so, the next attempt is to be made now.
    boolean takeDue() {
        if (!due.getAndSet(false) || !pausing) {
            return false;
        }
        cancel();
        return true;
    }

    /// Ends the pause.
    void now() {
        due.set(true);
        waker.ring();
    }

    void cancel() {
        if (pause != null) {
            pause.cancel(false);
        }
        pause = null;
        next = null;
        pausing = false;
    }

    /// The error of the attempt just counted.
    SourceError error(String source, WatchTrouble trouble) {
        var from = since == null ? timing.clock().instant() : since;
        return new SourceError(source, trouble.message(), trouble.advice(), attempt, from, next, trouble.cause());
    }

    // A timer that has been shut down will not end the pause; the user still can.
    private void schedule(Duration length) {
        cancel();
        pausing = true;
        try {
            pause = timing.timer().schedule(this::now, length.toNanos(), TimeUnit.NANOSECONDS);
            next = timing.clock().instant().plus(length);
        } catch (RejectedExecutionException _) {
            next = null;
        }
    }
}
