package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeEngine;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestEventTest {
    @TempDir
    private Path folder;

    @Test
    void aRequestIsRecorded() throws Exception {
        try (FakeEngine engine = FakeEngine.unix();
                var connection = new EngineConnection(engine.endpoint(), new RequestLog());
                var recording = new Recording()) {
            recording.enable("porthole.Request");
            recording.start();
            connection.ping();
            connection.events(null).close();
            recording.stop();
            Path file = folder.resolve("requests.jfr");
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file);
            assertEquals(2, events.size());
            assertRecorded(events.getFirst(), engine, "/_ping");
            assertRecorded(events.getLast(), engine, "/v1.41/events");
        }
    }

    private static void assertRecorded(RecordedEvent event, FakeEngine engine, String path) {
        assertEquals(engine.endpoint().toString(), event.getString("host"));
        assertEquals("GET", event.getString("method"));
        assertEquals(path, event.getString("path"));
        assertEquals(200, event.getInt("status"));
        assertTrue(event.getLong("nanos") > 0);
    }
}
