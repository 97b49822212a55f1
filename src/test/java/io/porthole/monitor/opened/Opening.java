package io.porthole.monitor.opened;

import io.porthole.capture.CaptureInput;
import io.porthole.event.Event;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatcherListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Opens a file in the thread of the test, and keeps what is told.
final class Opening implements WatcherListener {
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    final List<Event> events = new ArrayList<>();
    final List<SourceState> states = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final OpenedFile file;
    private final CountDownLatch end = new CountDownLatch(1);
    long expected;
    int most;

    Opening(Path path) {
        this(path, new RowNames());
    }

    Opening(Path path, RowNames names) {
        this(path, names, new FileQueue(Runnable::run, new ManualScheduler(), CaptureInput::new));
    }

    Opening(Path path, RowNames names, FileQueue queue) {
        file = new OpenedFile(String.valueOf(path.getFileName()), path, names, queue, () -> NOW);
        file.start(this);
    }

    @Override
    public void events(List<Event> more) {
        events.addAll(more);
        most = Math.max(most, more.size());
    }

    @Override
    public void expects(long number) {
        expected = number;
    }

    @Override
    public void state(SourceState state) {
        states.add(state);
        if (state != SourceState.READING) {
            end.countDown();
        }
    }

    @Override
    public void error(SourceError error) {
        errors.add(error.message());
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    List<String> verbs() {
        return events.stream().map(Event::verb).toList();
    }
}
