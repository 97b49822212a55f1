package io.porthole.testing;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The connections that a [FakeEngine] has open.
final class FakeConnections {
    private static final long PATIENCE_SECONDS = 20;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SocketChannel> open = new ArrayList<>();

    void add(SocketChannel connection) {
        lock.lock();
        try {
            open.add(connection);
        } finally {
            lock.unlock();
        }
    }

    void remove(SocketChannel connection) {
        lock.lock();
        try {
            open.remove(connection);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitNone() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!open.isEmpty()) {
                if (left <= 0) {
                    throw new AssertionError(open.size() + " connections are still open.");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    void close() throws IOException {
        lock.lock();
        try {
            for (SocketChannel connection : open) {
                connection.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
