package io.porthole.queue;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlushEventTest {
    private final BlockingQueue<RecordedEvent> recorded = new LinkedBlockingQueue<>();

    @Test
    void aFlushIsInTheFlightRecording() throws InterruptedException {
        try (var stream = new RecordingStream()) {
            stream.enable("porthole.Flush").withoutThreshold();
            stream.setReuse(false);
            stream.onEvent("porthole.Flush", recorded::add);
            stream.startAsync();
            flushTwoEvents();
            stream.stop();
        }
        var event = requireNonNull(recorded.poll(20, TimeUnit.SECONDS));
        assertEquals("recorded", event.getString("queue"));
        assertEquals(1, event.getLong("batch"));
        assertEquals(2, event.getInt("events"));
        assertTrue(event.getLong("nanos") > 0);
    }

    private static void flushTwoEvents() {
        var options = new QueueOptions("recorded", Duration.ofMillis(100), 10, 10, Overflow.BLOCK, false);
        try (var queue = new EventQueue<Integer>(options, new ManualScheduler(), new RecordingHandler<>())) {
            queue.addAll(List.of(1, 2));
        }
    }
}
