package io.porthole.explain;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into file systems, one thing after another, on a thread that is there while there is something to do. A file
/// system that does not answer keeps that thread; then another goes on, up to [#MOST_THREADS] in all. None keeps the
/// program from ending.
final class FileWork implements AutoCloseable {
    static final int MOST_THREADS = 4;
    private static final int MOST_WAITING = 100_000;
    private static final long SECONDS_IDLE = 5;
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final Map<Thread, Long> working = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            1,
            1,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> Thread.ofPlatform().name("file-ties").daemon().unstarted(task));

    FileWork() {
        threads.allowCoreThreadTimeOut(true);
    }

    /// Does something later. False where too much waits already, or after [#close]: then it is never done.
    boolean run(Runnable task) {
        try {
            threads.execute(() -> work(task));
            passHung();
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    private void work(Runnable task) {
        working.put(Thread.currentThread(), System.nanoTime());
        try {
            task.run();
        } finally {
            working.remove(Thread.currentThread());
        }
    }

    /// Where all threads have waited for long, one more is there for what waits.
    private synchronized void passHung() {
        long now = System.nanoTime();
        int size = threads.getMaximumPoolSize();
        boolean isHung = working.size() >= size && working.values().stream().allMatch(began -> now - began > PATIENCE);
        if (isHung && size < MOST_THREADS) {
            LOG.warn("A file system of a container's mount does not answer; {} threads wait for such", size);
            threads.setMaximumPoolSize(size + 1);
            threads.setCorePoolSize(size + 1);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
