package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.queue.QueueError.Kind;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventQueueOverflowTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final int CAPACITY = 4;

    private final ManualScheduler timer = new ManualScheduler();
    private final HeldHandler<Integer> handler = new HeldHandler<>();

    @AfterEach
    void release() {
        handler.releaseAll();
    }

    @Test
    void dropsTheOldestAndTellsTheirNumberOnce() throws InterruptedException {
        try (var queue = heldQueue(Overflow.DROP_OLDEST)) {
            queue.addAll(numbers(0, 10));
            assertEquals(6, queue.dropped());
            assertEquals(CAPACITY, queue.size());
            handler.releaseAll();
            assertEquals(List.of(-1), handler.nextBatch());
            assertEquals(numbers(6, 10), handler.nextBatch());
            assertEquals(QueueError.counted("test", Kind.OVERFLOW, 6), handler.nextError());
            assertEquals(List.of(), handler.otherErrors());
        }
    }

    @Test
    void tellsDroppedEventsOnceInAnIntervalWhileTheFlushIsStuck() throws InterruptedException {
        try (var queue = heldQueue(Overflow.DROP_OLDEST)) {
            numbers(0, 7).forEach(queue::add);
            assertEquals(List.of(), handler.otherErrors());
            timer.advance(INTERVAL);
            assertEquals(QueueError.counted("test", Kind.OVERFLOW, 3), handler.nextError());
            numbers(7, 9).forEach(queue::add);
            timer.advance(INTERVAL);
            assertEquals(QueueError.counted("test", Kind.OVERFLOW, 2), handler.nextError());
            timer.advance(INTERVAL);
            assertEquals(0, timer.pending());
            handler.releaseAll();
        }
        assertEquals(List.of(), handler.otherErrors());
    }

    @Test
    void blocksTheSenderUntilThereIsRoom() throws InterruptedException {
        var queue = heldQueue(Overflow.BLOCK);
        var sender = Thread.ofPlatform().start(() -> queue.addAll(numbers(0, 10)));
        awaitBlocked(sender);
        assertEquals(CAPACITY, queue.size());
        handler.releaseAll();
        sender.join();
        queue.finish();
        assertEquals(IntStream.range(-1, 10).boxed().toList(), handler.allEvents());
        assertEquals(0, queue.dropped());
        assertEquals(List.of(), handler.otherErrors());
    }

    @Test
    void anInterruptedSenderKeepsItsFlagAndItsEventsAreTold() throws InterruptedException {
        var flag = new AtomicBoolean();
        try (var queue = heldQueue(Overflow.BLOCK)) {
            var sender = Thread.ofPlatform().start(() -> {
                queue.addAll(numbers(0, 6));
                flag.set(Thread.currentThread().isInterrupted());
            });
            awaitBlocked(sender);
            sender.interrupt();
            sender.join();
            assertTrue(flag.get());
            assertEquals(QueueError.counted("test", Kind.INTERRUPTED, 2), handler.nextError());
            assertEquals(2, queue.dropped());
            handler.releaseAll();
        }
        assertEquals(IntStream.range(-1, 4).boxed().toList(), handler.allEvents());
    }

    @Test
    void aSenderThatWaitsIsLetInByFinish() throws InterruptedException {
        var queue = heldQueue(Overflow.BLOCK);
        var sender = Thread.ofPlatform().start(() -> queue.addAll(numbers(0, 10)));
        awaitBlocked(sender);
        queue.sourceClosed();
        handler.releaseAll();
        sender.join();
        queue.finish();
        assertEquals(IntStream.range(-1, 10).boxed().toList(), handler.allEvents());
    }

    @Test
    void whatASenderWaitsWithCountsAsDiscardedByCancel() throws InterruptedException {
        var queue = heldQueue(Overflow.BLOCK);
        var sender = Thread.ofPlatform().start(() -> queue.addAll(numbers(0, 10)));
        awaitBlocked(sender);
        var discarded = new AtomicReference<>(0L);
        var canceller = Thread.ofPlatform().start(() -> discarded.set(queue.cancel()));
        sender.join();
        handler.releaseAll();
        canceller.join();
        assertEquals(10, discarded.get());
        assertEquals(QueueError.counted("test", Kind.CANCELLED, 10), handler.nextError());
        assertEquals(List.of(-1), handler.allEvents());
    }

    @Test
    void aFlushCannotWaitForRoomInItsOwnQueue() throws InterruptedException {
        var self = new AtomicReference<EventQueue<Integer>>();
        var recorded = new RecordingHandler<Integer>() {
            @Override
            public void onFlush(List<Integer> batch) {
                super.onFlush(batch);
                if (batch.contains(-1)) {
                    self.get().addAll(numbers(0, 10));
                }
            }
        };
        try (var queue = new EventQueue<>(options(Overflow.BLOCK), timer, recorded)) {
            self.set(queue);
            queue.add(-1);
            timer.advance(INTERVAL);
            var error = recorded.nextError();
            assertEquals(Kind.FLUSH_FAILED, error.kind());
            assertInstanceOf(IllegalStateException.class, error.cause());
        }
        assertFalse(recorded.allEvents().isEmpty());
    }

    /// A queue whose flush thread is held in a flush of its own, with nothing in the buffer.
    private EventQueue<Integer> heldQueue(Overflow overflow) throws InterruptedException {
        var queue = new EventQueue<>(options(overflow), timer, handler);
        queue.add(-1);
        timer.advance(INTERVAL);
        handler.awaitFlush();
        return queue;
    }

    private static QueueOptions options(Overflow overflow) {
        return new QueueOptions("test", INTERVAL, CAPACITY, CAPACITY, overflow, false);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static void awaitBlocked(Thread sender) {
        while (sender.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
