package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.porthole.queue.QueueError.Kind;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventQueueTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final int BATCH_SIZE = 200;
    private static final int CAPACITY = 1000;

    private final ManualScheduler timer = new ManualScheduler();
    private final RecordingHandler<Integer> handler = new RecordingHandler<>();
    private final List<EventQueue<Integer>> open = new ArrayList<>();

    @AfterEach
    void finishQueues() {
        open.forEach(EventQueue::finish);
    }

    @Test
    void flushesInOrderOfArrivalWhenTheIntervalHasPassed() throws InterruptedException {
        var queue = queue(handler);
        queue.add(1);
        queue.addAll(List.of(2, 3));
        timer.advance(INTERVAL.minusNanos(1));
        assertEquals(3, queue.size());
        queue.add(4);
        timer.advance(Duration.ofNanos(1));
        assertEquals(List.of(1, 2, 3, 4), handler.nextBatch());
        assertEquals(0, queue.size());
    }

    @Test
    void anotherIntervalHoldsForWhatWaitsAlready() throws InterruptedException {
        var queue = queue(handler);
        queue.setFlushInterval(INTERVAL.multipliedBy(10));
        assertEquals(0, timer.pending());
        queue.add(1);
        timer.advance(INTERVAL.multipliedBy(5));
        assertEquals(1, queue.size());
        queue.setFlushInterval(INTERVAL.dividedBy(2));
        assertEquals(1, timer.pending());
        timer.advance(INTERVAL.dividedBy(2));
        assertEquals(List.of(1), handler.nextBatch());
        assertThrows(IllegalArgumentException.class, () -> queue.setFlushInterval(Duration.ZERO));
    }

    @Test
    void theSameIntervalOnceMoreDelaysNothing() throws InterruptedException {
        var queue = queue(handler);
        queue.add(1);
        timer.advance(INTERVAL.minusNanos(1));
        queue.setFlushInterval(INTERVAL);
        timer.advance(Duration.ofNanos(1));
        assertEquals(0, timer.pending());
        assertEquals(List.of(1), handler.nextBatch());
    }

    @Test
    void hasNoTimerWhileEmpty() throws InterruptedException {
        var queue = queue(handler);
        assertEquals(0, timer.pending());
        queue.addAll(List.of());
        assertEquals(0, timer.pending());
        queue.add(1);
        queue.add(2);
        assertEquals(1, timer.pending());
        timer.advance(INTERVAL);
        handler.nextBatch();
        assertEquals(0, timer.pending());
        timer.advance(Duration.ofHours(1));
        assertEquals(List.of(), handler.otherBatches());
    }

    @Test
    void beginsANewIntervalWithTheFirstEventOfEachBatch() throws InterruptedException {
        var queue = queue(handler);
        queue.add(1);
        timer.advance(INTERVAL);
        assertEquals(List.of(1), handler.nextBatch());
        timer.advance(INTERVAL.dividedBy(2));
        queue.add(2);
        timer.advance(INTERVAL.minusNanos(1));
        assertEquals(1, queue.size());
        timer.advance(Duration.ofNanos(1));
        assertEquals(List.of(2), handler.nextBatch());
    }

    @Test
    void flushesAtOnceWhenThereAreEnoughForABatch() throws InterruptedException {
        var queue = queue(handler);
        queue.addAll(numbers(0, BATCH_SIZE - 1));
        assertEquals(BATCH_SIZE - 1, queue.size());
        queue.add(BATCH_SIZE - 1);
        assertEquals(numbers(0, BATCH_SIZE), handler.nextBatch());
        assertEquals(0, timer.pending());
    }

    @Test
    void flushesAtOnceWhenHalfFull() throws InterruptedException {
        var options = new QueueOptions("test", INTERVAL, CAPACITY, CAPACITY, Overflow.DROP_OLDEST, false);
        var queue = new EventQueue<>(options, timer, handler);
        open.add(queue);
        queue.addAll(numbers(0, CAPACITY / 2 - 1));
        assertEquals(CAPACITY / 2 - 1, queue.size());
        queue.add(CAPACITY / 2 - 1);
        assertEquals(numbers(0, CAPACITY / 2), handler.nextBatch());
        assertEquals(0, timer.pending());
    }

    @Test
    void gathersDuringASlowFlushAndMakesOneLargerBatch() throws InterruptedException {
        var held = new HeldHandler<Integer>();
        var queue = queue(held);
        queue.add(0);
        timer.advance(INTERVAL);
        held.awaitFlush();
        for (var number : numbers(1, 11)) {
            queue.add(number);
            timer.advance(INTERVAL);
        }
        held.releaseAll();
        assertEquals(List.of(0), held.nextBatch());
        assertEquals(numbers(1, 11), held.nextBatch());
        assertEquals(0, timer.pending());
    }

    @Test
    void aBatchIsUnmodifiableAndTheReceiversToKeep() throws InterruptedException {
        var queue = queue(handler);
        queue.addAll(List.of(1, 2));
        timer.advance(INTERVAL);
        var batch = handler.nextBatch();
        assertThrows(UnsupportedOperationException.class, () -> batch.add(3));
        queue.addAll(List.of(3, 4));
        timer.advance(INTERVAL);
        handler.nextBatch();
        assertEquals(List.of(1, 2), batch);
    }

    @Test
    void aFailedFlushIsToldAndTheQueueLivesOn() throws InterruptedException {
        var failure = new IllegalStateException("disk full");
        var queue = queue(new FailingHandler(failure), false);
        queue.addAll(List.of(1, 2));
        timer.advance(INTERVAL);
        assertEquals(new QueueError("test", Kind.FLUSH_FAILED, 2, failure), handler.nextError());
        queue.add(3);
        timer.advance(INTERVAL);
        assertEquals(List.of(3), handler.nextBatch());
    }

    @Test
    void inDebugModeAFailedFlushIsThrownOnAndTheQueueLivesOn() throws InterruptedException {
        var failure = new AssertionError("a mistake");
        var thrown = new AtomicReference<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> thrown.set(problem));
        try {
            var queue = queue(new FailingHandler(failure), true);
            queue.add(1);
            timer.advance(INTERVAL);
            assertSame(failure, handler.nextError().cause());
            queue.add(2);
            timer.advance(INTERVAL);
            assertEquals(List.of(2), handler.nextBatch());
            assertSame(failure, thrown.get());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void finishFlushesWhatIsInTheQueueAndEndsTheThreads() {
        var queue = new EventQueue<>(options(Overflow.BLOCK, false), timer, handler);
        queue.addAll(List.of(1, 2));
        queue.finish();
        assertEquals(List.of(List.of(1, 2)), handler.otherBatches());
        assertEquals(0, timer.pending());
        assertNoThreads();
        queue.finish();
        assertEquals(0, queue.cancel());
    }

    @Test
    void anEmptyQueueIsNotFlushedAtItsEnd() {
        queue(handler).finish();
        assertEquals(List.of(), handler.otherBatches());
    }

    @Test
    void whatComesAfterTheEndIsRefused() {
        var queue = queue(handler);
        queue.finish();
        assertThrows(IllegalStateException.class, () -> queue.add(1));
        var problem = new IllegalStateException("too late");
        var refusal = assertThrows(IllegalStateException.class, () -> queue.error(problem));
        assertSame(problem, refusal.getCause());
        assertEquals(List.of(), handler.otherBatches());
    }

    @Test
    void aClosedSourceFlushesAndStops() throws InterruptedException {
        var queue = queue(handler);
        queue.addAll(List.of(1, 2));
        queue.sourceClosed();
        assertEquals(List.of(1, 2), handler.nextBatch());
        assertThrows(IllegalStateException.class, () -> queue.add(3));
        queue.finish();
        assertNoThreads();
    }

    @Test
    void cancelDiscardsAndTellsHowMany() throws InterruptedException {
        var queue = queue(handler);
        queue.addAll(List.of(1, 2, 3));
        assertEquals(3, queue.cancel());
        assertEquals(QueueError.counted("test", Kind.CANCELLED, 3), handler.nextError());
        assertEquals(List.of(), handler.otherBatches());
        assertEquals(0, timer.pending());
        assertEquals(0, queue.cancel());
        assertThrows(IllegalStateException.class, () -> queue.add(4));
        assertNoThreads();
    }

    @Test
    void cancelOfAnEmptyQueueTellsNothing() {
        assertEquals(0, queue(handler).cancel());
        assertEquals(List.of(), handler.otherErrors());
    }

    @Test
    void theHandlerItselfMayFinishTheQueue() throws InterruptedException {
        var self = new AtomicReference<EventQueue<Integer>>();
        var queue = queue(new RecordingHandler<>() {
            @Override
            public void onFlush(List<Integer> batch) {
                handler.onFlush(batch);
                self.get().finish();
            }
        });
        self.set(queue);
        queue.add(1);
        timer.advance(INTERVAL);
        assertEquals(List.of(1), handler.nextBatch());
        queue.finish();
        assertNoThreads();
    }

    @Test
    void flushesAtOnceWhenTheTimerHasBeenShutDown() throws InterruptedException {
        var queue = queue(handler);
        timer.shutdown();
        queue.add(1);
        assertEquals(List.of(1), handler.nextBatch());
    }

    @Test
    void anOptionOutOfBoundsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new QueueOptions("test", Duration.ZERO, 1, 1, Overflow.BLOCK, false));
        assertThrows(
                IllegalArgumentException.class, () -> new QueueOptions("test", INTERVAL, 0, 1, Overflow.BLOCK, false));
        assertThrows(
                IllegalArgumentException.class, () -> new QueueOptions("test", INTERVAL, 1, 0, Overflow.BLOCK, false));
    }

    private EventQueue<Integer> queue(QueueHandler<Integer> receiver) {
        return queue(receiver, false);
    }

    private EventQueue<Integer> queue(QueueHandler<Integer> receiver, boolean debug) {
        var queue = new EventQueue<>(options(Overflow.DROP_OLDEST, debug), timer, receiver);
        open.add(queue);
        return queue;
    }

    private static QueueOptions options(Overflow overflow, boolean debug) {
        return new QueueOptions("test", INTERVAL, BATCH_SIZE, CAPACITY, overflow, debug);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static void assertNoThreads() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("flush-test")
                        || thread.getName().equals("errors-test")));
    }

    /// Fails once, then records.
    private final class FailingHandler implements QueueHandler<Integer> {
        private final Throwable failure;
        private boolean failed;

        FailingHandler(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void onFlush(List<Integer> batch) {
            if (!failed) {
                failed = true;
                FailingHandler.<RuntimeException>sneak(failure);
            }
            handler.onFlush(batch);
        }

        @Override
        public void onError(QueueError error) {
            handler.onError(error);
        }

        @SuppressWarnings("unchecked") // throws any failure as if it were unchecked
        private static <T extends Throwable> void sneak(Throwable failure) throws T {
            throw (T) failure;
        }
    }
}
