package io.porthole.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Runs an action when a time has passed, unless it is closed before. Its thread ends with it.
///
/// It stands in for the socket's own time-out, which unix sockets ignore, and which begins anew with every byte.
final class Deadline implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Duration limit;
    private final Runnable onPassed;
    private final Thread thread;
    private volatile boolean passed;

    Deadline(Duration limit, Runnable onPassed) {
        this.limit = limit;
        this.onPassed = onPassed;
        this.thread = Thread.ofVirtual().name("porthole-deadline").start(this::await);
    }

    boolean passed() {
        return passed;
    }

    private void await() {
        try {
            if (!done.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                passed = true;
                onPassed.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody interrupts it; it ends either way
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
