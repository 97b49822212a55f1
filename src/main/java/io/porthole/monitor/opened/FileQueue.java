package io.porthole.monitor.opened;

import io.porthole.capture.CaptureInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Has opened files read one after the other, in the order in which they were opened. Each has a thread of its own, so
/// that one whose file system does not answer holds up no other. Usable from any thread.
public final class FileQueue {
    /// So long a file system may take to open a file before the next file's turn comes.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Opens a file for reading, however long that takes.
    @FunctionalInterface
    interface Opener {
        CaptureInput open(Path file) throws IOException;
    }

    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final Opener opener;
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<OpenedFile> waiting = new ArrayList<>();

    /// @param timer stays its owner's to shut down
    public FileQueue(ScheduledExecutorService timer) {
        this(task -> Thread.ofPlatform().daemon().name("open-file").start(task), timer, CaptureInput::new);
    }

    FileQueue(Executor threads, ScheduledExecutorService timer, Opener opener) {
        this.threads = threads;
        this.timer = timer;
        this.opener = opener;
    }

    /// Puts a file at the end, and runs its reading.
    void enter(OpenedFile file, Runnable reading) {
        lock.lock();
        try {
            waiting.add(file);
        } finally {
            lock.unlock();
        }
        threads.execute(reading);
    }

    CaptureInput open(Path path) throws IOException {
        return opener.open(path);
    }

    /// Runs `deed` when the patience has passed, unless it is cancelled before.
    Future<?> afterPatience(Runnable deed) {
        return timer.schedule(deed, PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Waits until it is a file's turn, or it is closed. One that has left waits behind all others.
    void awaitTurn(OpenedFile file, BooleanSupplier closed) {
        lock.lock();
        try {
            if (!waiting.contains(file)) {
                waiting.add(file);
            }
            while (!closed.getAsBoolean()
                    && waiting.contains(file)
                    && !waiting.getFirst().equals(file)) {
                moved.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Lets the others go on.
    void leave(OpenedFile file) {
        lock.lock();
        try {
            waiting.remove(file);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
