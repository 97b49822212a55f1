package io.porthole.testing;

import io.porthole.event.Event;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A source that says what a test tells it to say.
public final class FakeWatcher implements Watcher {
    private final String source;
    private @Nullable WatcherListener listener;
    private int retries;
    private volatile boolean closed;

    public FakeWatcher(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start(WatcherListener newListener) {
        listener = newListener;
    }

    @Override
    public void retryNow() {
        retries += 1;
    }

    @Override
    public void close() {
        closed = true;
    }

    public void send(List<Event> events) {
        listener().events(events);
    }

    public void expects(long events) {
        listener().expects(events);
    }

    public void state(SourceState state) {
        listener().state(state);
    }

    public void fail(String message, int attempt) {
        listener().error(new SourceError(source, message, "Do something.", attempt, Instant.EPOCH, null, null));
    }

    public int retries() {
        return retries;
    }

    public boolean isClosed() {
        return closed;
    }

    private WatcherListener listener() {
        return Objects.requireNonNull(listener, "not started");
    }
}
