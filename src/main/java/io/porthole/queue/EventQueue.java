package io.porthole.queue;

import io.porthole.queue.QueueError.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Gathers events from many threads and hands them on in batches, in order of arrival.
///
/// The first event into an empty queue sets a timer; when it rings, or before that when there are enough for a batch
/// or the queue is half full, all that has come goes to [QueueHandler#onFlush] as one batch. What arrives during a slow
/// flush makes one larger batch after it. An empty queue sets no timer and uses no CPU.
///
/// Every method may be called from any thread. The queue owns two threads, `flush-NAME` and `errors-NAME`, on which
/// alone the handler is called; both end with the queue. The timer belongs to the caller and is only asked to wake
/// the flush thread.
///
/// The queue ends by [#finish], [#sourceClosed] or [#cancel]. Events and errors sent after that are refused with an
/// [IllegalStateException], since nobody is left to tell; close the senders first.
public final class EventQueue<E> implements AutoCloseable {
    private enum Phase {
        OPEN,
        FINISHING,
        CANCELLED
    }

    private final QueueOptions options;
    private final QueueHandler<E> handler;
    private final ErrorDelivery errors;
    private final Thread flushThread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final EventBuffer<E> buffer;
    private final Alarm flushAlarm;
    private final Alarm overflowAlarm;
    private Phase phase = Phase.OPEN;
    private boolean due;
    /// Events that senders hold while they wait for room.
    private long waiting;
    private long dropped;
    private long droppedUntold;
    private long batches;

    public EventQueue(QueueOptions options, ScheduledExecutorService timer, QueueHandler<E> handler) {
        this.options = options;
        this.handler = handler;
        this.errors = new ErrorDelivery(options.name(), handler::onError);
        this.buffer = new EventBuffer<>(options.capacity());
        this.flushAlarm = new Alarm(timer, options.flushInterval(), lock, this::fallDue);
        this.overflowAlarm = new Alarm(timer, options.flushInterval(), lock, this::tellDropped);
        this.flushThread =
                Thread.ofPlatform().name("flush-" + options.name()).daemon().unstarted(this::flushUntilStopped);
        errors.start();
        flushThread.start();
    }

    /// Adds an event; see [#addAll].
    public void add(E event) {
        addAll(List.of(event));
    }

    /// Adds events, one behind the other, unless they are more than there is room for.
    ///
    /// With [Overflow#BLOCK] this waits for room, and other senders' events may come in between. A sender that is
    /// interrupted while it waits keeps its interrupt flag; the events it still held are dropped and told as
    /// [Kind#INTERRUPTED]. A sender that waits when the queue is finished is let in; when it is cancelled, its
    /// events count as discarded. `onFlush` itself cannot wait for room, and gets an [IllegalStateException].
    ///
    /// With [Overflow#DROP_OLDEST] this never waits. What is dropped is told as [Kind#OVERFLOW], at most once in a
    /// flush interval and once before each batch.
    public void addAll(List<? extends E> events) {
        lock.lock();
        try {
            refuseWhenStopped();
            long left = events.size();
            for (E event : events) {
                if (!makeRoom(left--)) {
                    return;
                }
                buffer.add(event);
                callFlush();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Tells an error of a source, as [Kind#SOURCE]. Never waits.
    public void error(Throwable problem) {
        if (!errors.tell(new QueueError(options.name(), Kind.SOURCE, 0, problem))) {
            throw new IllegalStateException(
                    "Queue " + options.name() + " has stopped and cannot tell an error", problem);
        }
    }

    /// Lets the queue flush what is in it and then stop. Returns at once.
    public void sourceClosed() {
        lock.lock();
        try {
            if (phase == Phase.OPEN) {
                phase = Phase.FINISHING;
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Flushes what is in the queue, then stops. Returns when every batch and every error is delivered and both threads
    /// have ended; sooner if the caller is interrupted (it keeps its interrupt flag), or is the handler.
    public void finish() {
        sourceClosed();
        join();
    }

    /// Stops and discards what is in the queue. A flush that has begun goes on to its end; returns when it has, and
    /// every error is delivered, under the same exceptions as [#finish].
    ///
    /// @return how many events were discarded, which is told as [Kind#CANCELLED] too if there were any
    public long cancel() {
        var discarded = discard();
        join();
        return discarded;
    }

    @Override
    public void close() {
        finish();
    }

    /// Gathers events for so long from now on, those that wait included.
    ///
    /// @param interval as [QueueOptions#flushInterval] may be
    public void setFlushInterval(Duration interval) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("The flush interval must be more than zero, but is " + interval);
        }
        lock.lock();
        try {
            flushAlarm.setDelay(interval);
            overflowAlarm.setDelay(interval);
        } finally {
            lock.unlock();
        }
    }

    /// How many events were dropped so far because the queue was full.
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /// How many events are in the queue now, without those that are being flushed.
    public int size() {
        lock.lock();
        try {
            return buffer.size();
        } finally {
            lock.unlock();
        }
    }

    private void refuseWhenStopped() {
        if (phase != Phase.OPEN) {
            throw new IllegalStateException("Queue " + options.name() + " has stopped and takes no more events");
        }
    }

    private boolean makeRoom(long left) {
        if (!buffer.isFull()) {
            return true;
        }
        return switch (options.overflow()) {
            case BLOCK -> awaitRoom(left);
            case DROP_OLDEST -> dropOldest();
        };
    }

    private boolean dropOldest() {
        handler.onDrop(buffer.dropOldest());
        dropped++;
        droppedUntold++;
        overflowAlarm.set();
        return true;
    }

    private boolean awaitRoom(long left) {
        if (Thread.currentThread().equals(flushThread)) {
            throw new IllegalStateException(
                    "Queue " + options.name() + " is full, and its own flush cannot wait for it");
        }
        waiting += left;
        try {
            while (buffer.isFull() && phase != Phase.CANCELLED) {
                room.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp(left);
        } finally {
            waiting -= left;
            work.signal();
        }
        return phase != Phase.CANCELLED;
    }

    private boolean giveUp(long left) {
        if (phase != Phase.CANCELLED) {
            dropped += left;
            errors.tell(QueueError.counted(options.name(), Kind.INTERRUPTED, left));
        }
        return false;
    }

    /// Sees to it that the events in the buffer are flushed in time. Enough events for a batch do not wait for the
    /// interval: a flood is handed on while it is warm in the processor's cache, and little of it is alive when
    /// the garbage collector comes, which would copy it. Nor does a buffer that is half full, so that no event is
    /// dropped, and no sender held up, for a flush thread that has nothing to do.
    private void callFlush() {
        if (buffer.size() >= options.batchSize() || buffer.isHalfFull() || phase == Phase.FINISHING) {
            fallDue();
        } else {
            flushAlarm.set();
        }
    }

    private void fallDue() {
        if (!due) {
            due = true;
            work.signal();
        }
    }

    private void tellDropped() {
        overflowAlarm.clear();
        if (droppedUntold > 0) {
            errors.tell(QueueError.counted(options.name(), Kind.OVERFLOW, droppedUntold));
            droppedUntold = 0;
        }
    }

    private long discard() {
        lock.lock();
        try {
            if (phase == Phase.CANCELLED) {
                return 0;
            }
            phase = Phase.CANCELLED;
            var discarded = waiting + take().size();
            if (discarded > 0) {
                errors.tell(QueueError.counted(options.name(), Kind.CANCELLED, discarded));
            }
            work.signal();
            return discarded;
        } finally {
            lock.unlock();
        }
    }

    private void flushUntilStopped() {
        for (var batch = awaitBatch(); !batch.isEmpty(); batch = awaitBatch()) {
            flush(batch);
        }
        errors.close();
    }

    /// The next batch; empty when there will be no more.
    private List<E> awaitBatch() {
        lock.lock();
        try {
            while (!isBatchDue() && !isOver()) {
                work.awaitUninterruptibly();
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    private boolean isBatchDue() {
        return !buffer.isEmpty() && (due || phase == Phase.FINISHING);
    }

    private boolean isOver() {
        return phase == Phase.CANCELLED || (phase == Phase.FINISHING && buffer.isEmpty() && waiting == 0);
    }

    private List<E> take() {
        flushAlarm.clear();
        due = false;
        tellDropped();
        room.signalAll();
        return buffer.take();
    }

    // Whatever the handler throws, the queue lives on.
    private void flush(List<E> batch) {
        var recording = new FlushEvent();
        recording.begin();
        var began = System.nanoTime();
        try {
            handler.onFlush(batch);
        } catch (Throwable failure) {
            tellFailure(batch, failure);
        }
        batches++;
        record(recording, batch.size(), System.nanoTime() - began);
    }

    private void record(FlushEvent recording, int events, long nanos) {
        recording.end();
        if (recording.shouldCommit()) {
            recording.queue = options.name();
            recording.batch = batches;
            recording.events = events;
            recording.nanos = nanos;
            recording.commit();
        }
    }

    /// In debug mode the failure also goes where it would go if nobody had caught it, without ending the thread.
    private void tellFailure(List<E> batch, Throwable failure) {
        errors.tell(new QueueError(options.name(), Kind.FLUSH_FAILED, batch.size(), failure));
        if (options.debug()) {
            flushThread.getUncaughtExceptionHandler().uncaughtException(flushThread, failure);
        }
    }

    private void join() {
        var current = Thread.currentThread();
        if (current.equals(flushThread) || current.equals(errors.thread())) {
            return;
        }
        try {
            flushThread.join();
            errors.thread().join();
        } catch (InterruptedException _) {
            current.interrupt();
        }
    }
}
