package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.queue.QueueError.Kind;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventQueueErrorStormTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final ManualScheduler timer = new ManualScheduler();
    private final StuckHandler handler = new StuckHandler();

    @Test
    void tenThousandErrorsHoldUpNeitherAddingNorFlushing() throws InterruptedException {
        var queue = stuckQueue();
        IntStream.rangeClosed(1, 10_000).forEach(number -> queue.error(new NumberedException(number)));
        for (int batch = 0; batch < 10; batch++) {
            queue.add(batch);
            timer.advance(INTERVAL);
            assertEquals(List.of(batch), handler.nextBatch());
        }
        handler.go.countDown();
        queue.finish();
        assertEquals(IntStream.rangeClosed(0, 10_000).boxed().toList(), numbers(handler.told));
    }

    @Test
    void errorsBeyondTheBacklogAreCountedAndTold() throws InterruptedException {
        var queue = stuckQueue();
        var beyond = 1_000;
        IntStream.rangeClosed(1, ErrorDelivery.BACKLOG + beyond)
                .forEach(number -> queue.error(new NumberedException(number)));
        handler.go.countDown();
        queue.finish();
        var last = handler.told.removeLast();
        assertEquals(QueueError.counted("test", Kind.ERRORS_LOST, beyond), last);
        assertEquals(IntStream.rangeClosed(0, ErrorDelivery.BACKLOG).boxed().toList(), numbers(handler.told));
    }

    @Test
    void countsOfLostEventsOutliveAStormOfErrors() throws InterruptedException {
        var queue = stuckQueue();
        IntStream.rangeClosed(1, ErrorDelivery.BACKLOG + 1).forEach(n -> queue.error(new NumberedException(n)));
        queue.addAll(List.of(1, 2, 3));
        var canceller = Thread.ofPlatform().start(queue::cancel);
        awaitEmpty(queue);
        handler.go.countDown();
        canceller.join();
        assertEquals(
                List.of(QueueError.counted("test", Kind.CANCELLED, 3), QueueError.counted("test", Kind.ERRORS_LOST, 1)),
                handler.told.subList(handler.told.size() - 2, handler.told.size()));
    }

    /// A queue whose error thread is stuck telling error 0.
    private EventQueue<Integer> stuckQueue() throws InterruptedException {
        var queue = new EventQueue<>(
                new QueueOptions("test", INTERVAL, 100, 100, Overflow.DROP_OLDEST, false), timer, handler);
        queue.error(new NumberedException(0));
        assertTrue(handler.stuck.await(20, TimeUnit.SECONDS));
        return queue;
    }

    private static void awaitEmpty(EventQueue<?> queue) {
        while (queue.size() > 0) {
            Thread.onSpinWait();
        }
    }

    private static List<Integer> numbers(List<QueueError> errors) {
        return errors.stream()
                .map(error -> error.cause() instanceof NumberedException numbered ? numbered.number : -1)
                .toList();
    }

    private static final class NumberedException extends Exception {
        private final int number;

        NumberedException(int number) {
            super("error " + number, null, false, false);
            this.number = number;
        }
    }

    /// Its first error keeps it until `go`; what it was told is complete once the queue has ended.
    private static final class StuckHandler extends RecordingHandler<Integer> {
        private final CountDownLatch stuck = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final List<QueueError> told = new ArrayList<>();

        @Override
        public void onError(QueueError error) {
            told.add(error);
            stuck.countDown();
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
