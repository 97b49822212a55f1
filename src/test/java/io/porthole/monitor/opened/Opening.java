package io.porthole.monitor.opened;

import io.porthole.event.Event;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatcherListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Opens a file in the thread of the test, and keeps what is told.
final class Opening implements WatcherListener {
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    final List<Event> events = new ArrayList<>();
    final List<SourceState> states = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final OpenedFile file;
    long expected;
    int most;

    Opening(Path path) {
        this(path, new RowNames());
    }

    Opening(Path path, RowNames names) {
        file = new OpenedFile(String.valueOf(path.getFileName()), path, names, Runnable::run, () -> NOW);
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
    }

    @Override
    public void error(SourceError error) {
        errors.add(error.message());
    }

    List<String> verbs() {
        return events.stream().map(Event::verb).toList();
    }
}
