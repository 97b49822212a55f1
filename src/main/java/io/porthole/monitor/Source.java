package io.porthole.monitor;

import io.porthole.event.Event;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A source that is being watched: passes its events on and keeps account of how it is doing.
final class Source implements WatcherListener {
    private final SourceSpec spec;
    private final Watcher watcher;
    private final Runnable onChange;
    private final ErrorLog errors;
    private final Consumer<List<Event>> events;
    private final InstantSource clock;
    private final Rate rate = new Rate();
    private volatile SourceState state = SourceState.CONNECTING;
    private volatile @Nullable SourceError error;

    Source(
            SourceSpec spec,
            Watcher watcher,
            Runnable onChange,
            ErrorLog errors,
            Consumer<List<Event>> events,
            InstantSource clock) {
        this.spec = spec;
        this.watcher = watcher;
        this.onChange = onChange;
        this.errors = errors;
        this.events = events;
        this.clock = clock;
    }

    String name() {
        return spec.name();
    }

    void start() {
        watcher.start(this);
    }

    void retryNow() {
        watcher.retryNow();
    }

    void close() {
        watcher.close();
    }

    SourceHealth health() {
        return new SourceHealth(spec, state, rate.total(), rate.perSecond(clock.millis()), error);
    }

    @Override
    public void events(List<Event> newEvents) {
        rate.add(newEvents.size(), clock.millis());
        events.accept(newEvents);
    }

    @Override
    public void state(SourceState newState) {
        state = newState;
        if (newState == SourceState.LIVE) {
            error = null;
            errors.over(name());
        }
        onChange.run();
    }

    @Override
    public void error(SourceError newError) {
        error = newError;
        errors.add(newError);
    }
}
