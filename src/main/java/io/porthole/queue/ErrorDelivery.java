package io.porthole.queue;

import io.porthole.queue.QueueError.Kind;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells errors one after the other on a thread of its own, so that whoever has an error to tell never waits.
///
/// At most [#BACKLOG] errors wait. From the first one beyond that until all of them are told, errors are only counted,
/// and the counts follow: of events lost by kind, of other errors as [Kind#ERRORS_LOST].
final class ErrorDelivery {
    static final int BACKLOG = 16_384;

    private final String queue;
    private final Consumer<QueueError> receiver;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<QueueError> backlog = new ArrayDeque<>();
    private final Map<Kind, Long> beyond = new EnumMap<>(Kind.class);
    private boolean closed;

    ErrorDelivery(String queue, Consumer<QueueError> receiver) {
        this.queue = queue;
        this.receiver = receiver;
        this.thread = Thread.ofPlatform().name("errors-" + queue).daemon().unstarted(this::deliverUntilClosed);
    }

    void start() {
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    /// Tells an error, soon. False after [#close], when it will not be told.
    boolean tell(QueueError error) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (beyond.isEmpty() && backlog.size() < BACKLOG) {
                backlog.add(error);
            } else {
                count(error);
            }
            news.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Lets the thread end when it has told what waits.
    void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void count(QueueError error) {
        switch (error.kind()) {
            case SOURCE, FLUSH_FAILED -> beyond.merge(Kind.ERRORS_LOST, 1L, Long::sum);
            case OVERFLOW, CANCELLED, INTERRUPTED, ERRORS_LOST -> beyond.merge(error.kind(), error.count(), Long::sum);
        }
    }

    private void deliverUntilClosed() {
        for (var error = next(); error != null; error = next()) {
            deliver(error);
        }
    }

    private @Nullable QueueError next() {
        lock.lock();
        try {
            while (backlog.isEmpty() && beyond.isEmpty() && !closed) {
                news.awaitUninterruptibly();
            }
            if (backlog.isEmpty()) {
                beyond.forEach((kind, count) -> backlog.add(QueueError.counted(queue, kind, count)));
                beyond.clear();
            }
            return backlog.poll();
        } finally {
            lock.unlock();
        }
    }

    // Whatever the receiver throws, the errors after it must still be told.
    private void deliver(QueueError error) {
        try {
            receiver.accept(error);
        } catch (Throwable failure) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }
}
