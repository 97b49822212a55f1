package io.porthole.watcher;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What other threads have found, to be acted on by one thread, one thing after another and in order of arrival.
///
/// Handing in never waits. Whoever hands in much bounds it himself.
final class Inbox {
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();

    /// Hands in from any thread.
    void post(Runnable turn) {
        turns.add(turn);
    }

    /// Waits for the next thing and does it, on the calling thread.
    void next() throws InterruptedException {
        turns.take().run();
    }
}
