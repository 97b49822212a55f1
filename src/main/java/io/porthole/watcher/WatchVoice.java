package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Speaks to a watcher's listener, one word at a time: of a state only when it is a new one, and after the close only
/// of that. Usable from any thread; the listener may hold up whoever speaks.
final class WatchVoice {
    private final String source;
    private final WatcherListener listener;
    private final Timing timing;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SourceState state;
    private volatile String remark = "";
    private volatile boolean closed;

    WatchVoice(String source, WatcherListener listener, Timing timing) {
        this.source = source;
        this.listener = listener;
        this.timing = timing;
    }

    void events(List<Event> events) {
        say(() -> listener.events(events));
    }

    /// A row of Porthole's own.
    void tell(Action action, String message) {
        events(List.of(Event.porthole(source, action, message, timing.nanos())));
    }

    void error(SourceError error) {
        say(() -> listener.error(error));
    }

    /// Trouble in spite of which the source is watched.
    void trouble(WatchTrouble trouble) {
        var now = timing.clock().instant();
        error(new SourceError(source, trouble.message(), trouble.advice(), 0, now, null, trouble.cause()));
    }

    void state(SourceState now) {
        say(() -> {
            if (!Objects.equals(now, state)) {
                state = now;
                listener.state(now);
            }
        });
    }

    /// Says something in the place of the watcher's thread. False if that is speaking itself.
    boolean aside(Runnable words) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            words.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// As [Watcher#remark].
    String remark() {
        return remark;
    }

    void remark(String now) {
        remark = now;
    }

    /// From now on only [#closed] is said.
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /// The last word, said once.
    void closed() {
        lock.lock();
        try {
            if (state != SourceState.CLOSED) {
                state = SourceState.CLOSED;
                listener.state(SourceState.CLOSED);
            }
        } finally {
            lock.unlock();
        }
    }

    private void say(Runnable words) {
        lock.lock();
        try {
            if (!closed) {
                words.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
