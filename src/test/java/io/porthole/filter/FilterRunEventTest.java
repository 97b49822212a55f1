package io.porthole.filter;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FilterRunEventTest {
    private final BlockingQueue<RecordedEvent> recorded = new LinkedBlockingQueue<>();

    @Test
    void aLookAtRowsIsInTheFlightRecording() throws InterruptedException {
        try (var stream = new RecordingStream()) {
            stream.enable("porthole.Filter").withoutThreshold();
            stream.setReuse(false);
            stream.onEvent("porthole.Filter", recorded::add);
            stream.startAsync();
            filterTwentyRows();
            stream.stop();
        }
        var event = requireNonNull(recorded.poll(20, TimeUnit.SECONDS));
        assertEquals(20, event.getLong("rows"));
        assertEquals(2, event.getLong("passing"));
        assertTrue(event.getLong("nanos") > 0);
    }

    private static void filterTwentyRows() {
        var log = new EventLog(100);
        log.append(Events.numbered(0, 20), 1);
        RowFilter filter = FilterLanguageTest.good("attr.seq>=18").toRowFilter(Events.MOMENT);
        new Matches(filter).advance(log.snapshot());
    }
}
