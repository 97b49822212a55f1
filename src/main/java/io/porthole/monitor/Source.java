package io.porthole.monitor;

import io.porthole.engine.ContainerMounts;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// A source that is being watched: passes its events on and keeps account of how it is doing.
final class Source implements WatcherListener {
    private final SourceSpec spec;
    private final Watcher watcher;
    private final Runnable onChange;
    private final ErrorLog errors;
    private final Receiver receiver;
    private final InstantSource clock;
    private final Rate rate = new Rate();
    private final LongAdder received = new LongAdder();
    private volatile SourceState state = SourceState.CONNECTING;
    private volatile @Nullable Instant liveSince;
    private volatile @Nullable Instant lastEvent;
    private volatile @Nullable SourceError error;

    Source(
            SourceSpec spec,
            Watcher watcher,
            Runnable onChange,
            ErrorLog errors,
            Receiver receiver,
            InstantSource clock) {
        this.spec = spec;
        this.watcher = watcher;
        this.onChange = onChange;
        this.errors = errors;
        this.receiver = receiver;
        this.clock = clock;
    }

    /// Takes what a source brings. From any thread; it must not wait, but for a source that can be held up.
    interface Receiver {
        void events(List<Event> events);

        /// How many events are to come.
        default void expects(String source, long events) {}

        /// What a running container mounts.
        ///
        /// @param source the name of the container's host
        void mounts(String source, ContainerMounts container);
    }

    SourceSpec spec() {
        return spec;
    }

    String name() {
        return spec.name();
    }

    void start() {
        watcher.start(this);
    }

    void tellMounts() {
        watcher.tellMounts();
    }

    void retryNow() {
        watcher.retryNow();
    }

    void close() {
        watcher.close();
    }

    SourceHealth health() {
        return new SourceHealth(
                spec,
                state,
                rate.total(),
                rate.perSecond(clock.millis()),
                error,
                watcher.remark(),
                new SourceHealth.Reading(watcher.progress(), watcher.rowSources()));
    }

    /// @param lost     how many of its events the queue dropped
    /// @param requests where the requests to its host are counted
    SourceAccount account(long lost, RequestLog requests) {
        List<RequestLog.Count> sent = spec instanceof SourceSpec.Engine
                ? requests.host(spec.address()).snapshot()
                : List.of();
        return new SourceAccount(
                liveSince, lastEvent, watcher.clockOffset(), received.sum(), watcher.figures(), lost, sent);
    }

    @Override
    public void events(List<Event> newEvents) {
        rate.add(newEvents.size(), clock.millis());
        int sent = 0;
        for (Event event : newEvents) {
            sent += isSent(event) ? 1 : 0;
        }
        if (sent > 0) {
            received.add(sent);
            lastEvent = clock.instant();
        }
        receiver.events(newEvents);
    }

    /// Whether the source itself sent this event. The others are Porthole's own.
    private static boolean isSent(Event event) {
        return event.type() != EventType.PORTHOLE
                && event.origin() != Origin.INFERRED
                && event.action() != Action.FORCE_RELOAD;
    }

    @Override
    public void mounts(ContainerMounts container) {
        receiver.mounts(name(), container);
    }

    @Override
    public void expects(long events) {
        receiver.expects(name(), events);
    }

    @Override
    public void state(SourceState newState) {
        if (newState != state) {
            liveSince = newState == SourceState.LIVE ? clock.instant() : null;
        }
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
