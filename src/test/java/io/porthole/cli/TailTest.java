package io.porthole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.capture.JsonEventWriter;
import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TailTest {
    private final Thread waiting = Thread.currentThread();

    /// The first file is read before the second is opened, and the second turns out bad only when nothing is left to do
    /// but to wait for it.
    @Test
    void itWaitsForAFileThatIsAddedWhenAnotherHasBeenRead() throws Exception {
        var good = new SourceSpec.Opened("good", Path.of("good"));
        var bad = new SourceSpec.Opened("bad", Path.of("bad"));
        var wanted = new Wanted((_, _, _) -> true, Long.MAX_VALUE);
        MonitorFactory monitors = options -> new Monitor(
                options,
                spec -> new Read(spec.name(), spec.equals(good)),
                new RequestLog(),
                new ManualScheduler(),
                InstantSource.system());
        try (var tail = new Tail(
                monitors,
                new JsonEventWriter(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                wanted)) {
            assertEquals(1, tail.run(List.of(good, bad), null));
        }
    }

    private final class Read implements Watcher {
        private final String name;
        private final boolean atOnce;

        Read(String name, boolean atOnce) {
            this.name = name;
            this.atOnce = atOnce;
        }

        @Override
        public String source() {
            return name;
        }

        @Override
        public void start(WatcherListener listener) {
            if (atOnce) {
                listener.state(SourceState.CLOSED);
            } else {
                Thread.ofVirtual().start(() -> {
                    while (waiting.getState() == Thread.State.RUNNABLE) {
                        Thread.onSpinWait();
                    }
                    listener.state(SourceState.FAILED);
                });
            }
        }

        @Override
        public void retryNow() {}

        @Override
        public void close() {}
    }
}
