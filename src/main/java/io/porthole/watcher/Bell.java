package io.porthole.watcher;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/// Wakes a watcher's thread when something is due. Used by that thread; only the timer's rings.
final class Bell {
    private final Alarm alarm;
    private final WatchWaker waker;
    private final AtomicBoolean rung = new AtomicBoolean();
    private boolean set;

    Bell(ScheduledExecutorService timer, WatchWaker waker) {
        this.alarm = new Alarm(timer);
        this.waker = waker;
    }

    boolean isSet() {
        return set;
    }

    void set(Duration delay) {
        set = true;
        rung.set(false);
        alarm.set(delay, () -> {
            rung.set(true);
            waker.ring();
        });
    }

    /// Whether it has rung since it was set; asked once.
    boolean takeRung() {
        if (set && rung.getAndSet(false)) {
            set = false;
            return true;
        }
        return false;
    }

    void cancel() {
        alarm.cancel();
        set = false;
        rung.set(false);
    }
}
