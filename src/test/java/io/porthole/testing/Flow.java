package io.porthole.testing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// How a [CuttingProxy] treats what comes: at first, it lets everything pass.
final class Flow implements Passage, AutoCloseable {
    private enum Mode {
        PASS,
        SWALLOW,
        FREEZE
    }

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("relay-idle").factory());
    private final AtomicLong toClient = new AtomicLong();
    private Mode mode = Mode.PASS;
    private Duration delay = Duration.ZERO;
    private volatile Duration idle = Duration.ZERO;

    @Override
    public void opened(RelayedConnection connection) {
        restartIdle(connection);
    }

    @Override
    public boolean pass(RelayedConnection connection, boolean toEngine, ByteBuffer piece) {
        restartIdle(connection);
        boolean passes = awaitPassage();
        if (passes && !toEngine) {
            toClient.addAndGet(piece.remaining());
        }
        return passes;
    }

    void restartIdle(RelayedConnection connection) {
        if (!idle.isZero()) {
            connection.setAlarm(clock.schedule(connection::close, idle.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private boolean awaitPassage() {
        lock.lock();
        try {
            long left = delay.toNanos();
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
            while (mode == Mode.FREEZE) {
                changed.await();
            }
            return mode == Mode.PASS;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    void pass() {
        change(Mode.PASS, Duration.ZERO);
    }

    void swallow() {
        change(Mode.SWALLOW, Duration.ZERO);
    }

    void freeze() {
        change(Mode.FREEZE, Duration.ZERO);
    }

    void delay(Duration each) {
        change(Mode.PASS, each);
    }

    void idleAtMost(Duration limit) {
        idle = limit;
    }

    private void change(Mode next, Duration nextDelay) {
        lock.lock();
        try {
            mode = next;
            delay = nextDelay;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long bytesToClient() {
        return toClient.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        swallow();
    }
}
