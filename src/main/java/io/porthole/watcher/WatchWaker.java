package io.porthole.watcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Wakes a watcher's thread while it waits for its source, and only then: a thread that is at work, perhaps in the
/// listener's code, is never interrupted.
final class WatchWaker {
    /// A wait that an interrupt ends.
    interface Wait<T> {
        T await() throws InterruptedException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread sleeper;
    private boolean rung;

    /// Waits for what `wait` gives; null if somebody rang before or meanwhile.
    <T> @Nullable T sleep(Wait<T> wait) {
        if (!beginSleep()) {
            return null;
        }
        try {
            return wait.await();
        } catch (InterruptedException _) {
            return null;
        } finally {
            endSleep();
        }
    }

    /// Waits until somebody rings.
    void sleep() {
        sleep(() -> {
            new CountDownLatch(1).await();
            return true;
        });
    }

    /// Ends the present or else the next wait.
    void ring() {
        lock.lock();
        try {
            if (sleeper == null) {
                rung = true;
            } else {
                sleeper.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean beginSleep() {
        lock.lock();
        try {
            if (rung) {
                rung = false;
                return false;
            }
            sleeper = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    // The interrupt was this class's own, so its flag must not outlive the wait.
    private void endSleep() {
        lock.lock();
        try {
            sleeper = null;
            Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }
}
