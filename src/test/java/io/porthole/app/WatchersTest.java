package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The watchers of one Porthole have one account of which names are whose.
@Timeout(60)
class WatchersTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Watchers watchers = new Watchers(new RequestLog(), timer);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void nobodysCaptureSpeaksForPortholeItself() throws Exception {
        assertEquals("porthole (theirs)", sourceIn("theirs", "porthole"));
    }

    @Test
    void aNameStaysTheEnginesThatGotIt() throws Exception {
        assertEquals("prod", sourceIn("theirs", "prod"));
        assertEquals(Optional.of("theirs"), watchers.fileWithRowsOf("prod"));
        watchers.create(new SourceSpec.Engine("prod", Endpoint.DEFAULT));
        assertEquals("prod (theirs)", sourceIn("theirs", "prod"));
    }

    /// The source of the row that is read from a file whose row claims to be of `source`.
    private String sourceIn(String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name), """
                {"source":"%s","origin":"live","type":"porthole","action":"overflow","verb":"9 events were dropped","timeNano":"1"}
                """.formatted(source));
        var read = new CompletableFuture<List<Event>>();
        try (var monitor =
                new Monitor(MonitorOptions.DEFAULT, watchers, new RequestLog(), timer, InstantSource.system())) {
            monitor.onBatch((_, events) -> read.complete(events));
            monitor.add(new SourceSpec.Opened(name, file));
            return read.get(30, TimeUnit.SECONDS).getFirst().source();
        }
    }
}
