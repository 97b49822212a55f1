package io.porthole.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A scheduler and a clock whose hands a test turns.
///
/// Nothing runs by itself: [#advance] runs, on the calling thread and in order of time, what falls due. Tasks may be
/// scheduled and cancelled from any thread; a cancelled one is gone at once.
public final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService, InstantSource {
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private long now;
    private long count;
    private boolean shutdown;

    /// Turns the clock on and runs everything that falls due until then, each thing at its own time.
    public void advance(Duration duration) {
        var until = nanos() + duration.toNanos();
        for (var task = dueBy(until); task != null; task = dueBy(until)) {
            task.run();
        }
        turnTo(until);
    }

    /// How many tasks wait for their time.
    public synchronized int pending() {
        return tasks.size();
    }

    /// Waits until at least so many tasks wait for their time, up to ten seconds of real time.
    public synchronized void awaitPending(int atLeast) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (tasks.size() < atLeast) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(tasks.size() + " tasks wait, not " + atLeast);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    @Override
    public synchronized Instant instant() {
        return start.plusNanos(now);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        var task = new Task<>(command, unit.toNanos(delay), 0);
        enter(task);
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        var task = new Task<>(callable, unit.toNanos(delay));
        enter(task);
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        var task = new Task<>(command, unit.toNanos(initialDelay), unit.toNanos(period));
        enter(task);
        return task;
    }

    /// As nothing takes time on this clock, the same as a fixed rate.
    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return scheduleAtFixedRate(command, initialDelay, delay, unit);
    }

    @Override
    public void execute(Runnable command) {
        enter(new Task<>(command, 0, 0));
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
        tasks.clear();
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        var left = new ArrayList<Runnable>(tasks);
        shutdown();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return isShutdown();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isShutdown();
    }

    private synchronized void enter(Task<?> task) {
        if (shutdown) {
            throw new RejectedExecutionException("The scheduler has been shut down");
        }
        tasks.add(task);
        notifyAll();
    }

    private synchronized void remove(Task<?> task) {
        tasks.remove(task);
    }

    private synchronized @Nullable Task<?> dueBy(long until) {
        var first = tasks.peek();
        if (first == null || first.time > until) {
            return null;
        }
        tasks.remove();
        turnTo(Math.max(now, first.time));
        return first;
    }

    private synchronized void turnTo(long time) {
        now = Math.max(now, time);
    }

    private synchronized long nanos() {
        return now;
    }

    private synchronized long nextNumber() {
        return count++;
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long number = nextNumber();
        private final long period;
        private long time;

        Task(Callable<V> callable, long delay) {
            super(callable);
            this.time = nanos() + delay;
            this.period = 0;
        }

        @SuppressWarnings("NullAway") // a Runnable has no result, and FutureTask wants one
        Task(Runnable command, long delay, long period) {
            super(command, null);
            this.time = nanos() + delay;
            this.period = period;
        }

        @Override
        public void run() {
            if (period == 0) {
                super.run();
            } else if (runAndReset()) {
                time += period;
                enter(this);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - nanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            var task = (Task<?>) other;
            return time == task.time ? Long.compare(number, task.number) : Long.compare(time, task.time);
        }
    }
}
