package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class EventQueueStressTest {
    private static final int PRODUCERS = 8;
    private static final int EACH = 150_000;

    private final OrderCheck check = new OrderCheck();

    @ParameterizedTest
    @EnumSource
    void keepsEachProducersOrderAndLosesNothingBelowCapacity(Overflow overflow) throws InterruptedException {
        var capacity = overflow == Overflow.BLOCK ? 10_000 : PRODUCERS * EACH;
        var options = new QueueOptions("stress", Duration.ofMillis(1), capacity, capacity, overflow, false);
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var queue = new EventQueue<>(options, timer, check);
            var producers = IntStream.range(0, PRODUCERS)
                    .mapToObj(producer -> Thread.ofPlatform().start(() -> produce(queue, producer)))
                    .toList();
            for (var producer : producers) {
                producer.join();
            }
            queue.finish();
            assertEquals(0, queue.dropped());
        }
        check.assertComplete();
    }

    private static void produce(EventQueue<Sent> queue, int producer) {
        for (int number = 0; number < EACH; number += 3) {
            queue.add(new Sent(producer, number));
            queue.addAll(List.of(new Sent(producer, number + 1), new Sent(producer, number + 2)));
        }
    }

    private record Sent(int producer, int number) {}

    /// Looks at every event on the flush thread.
    private static final class OrderCheck implements QueueHandler<Sent> {
        private final AtomicBoolean flushing = new AtomicBoolean();
        private final AtomicBoolean wrong = new AtomicBoolean();
        private final int[] next = new int[PRODUCERS];

        @Override
        public void onFlush(List<Sent> batch) {
            assertTrue(flushing.compareAndSet(false, true), "two flushes at a time");
            assertFalse(batch.isEmpty());
            for (var sent : batch) {
                assertEquals(next[sent.producer]++, sent.number);
            }
            flushing.set(false);
        }

        @Override
        public void onError(QueueError error) {
            wrong.set(true);
        }

        void assertComplete() {
            assertFalse(wrong.get(), "an error was told");
            assertTrue(IntStream.of(next).allMatch(count -> count == EACH));
        }
    }
}
