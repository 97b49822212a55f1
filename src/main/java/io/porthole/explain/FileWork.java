package io.porthole.explain;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Looks into file systems, one thing after another, on a thread that is there while there is something to do. One that
/// does not answer keeps the thread and nothing else; it does not keep the program from ending.
final class FileWork implements AutoCloseable {
    private static final int MOST_WAITING = 100_000;
    private static final long SECONDS_IDLE = 5;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> Thread.ofPlatform().name("file-ties").daemon().unstarted(task));

    FileWork() {
        thread.allowCoreThreadTimeOut(true);
    }

    /// Does something later. False where too much waits already, or after [#close]: then it is never done.
    boolean run(Runnable task) {
        try {
            thread.execute(task);
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
