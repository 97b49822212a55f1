package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A slow handler: each flush waits until the test lets it go on.
final class HeldHandler<E> extends RecordingHandler<E> {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);

    @Override
    public void onFlush(List<E> batch) {
        begun.release();
        released.acquireUninterruptibly();
        super.onFlush(batch);
    }

    /// Waits until one more flush has begun.
    void awaitFlush() throws InterruptedException {
        assertTrue(begun.tryAcquire(20, TimeUnit.SECONDS), "no flush began");
    }

    /// Lets one flush go on.
    void release() {
        released.release();
    }

    /// Lets this and all later flushes go on.
    void releaseAll() {
        released.release(1_000_000);
    }
}
