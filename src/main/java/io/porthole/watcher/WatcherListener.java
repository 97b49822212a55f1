package io.porthole.watcher;

import io.porthole.engine.ContainerMounts;
import io.porthole.event.Event;
import java.util.List;

/// Hears what a watcher sees. Called from the watcher's threads, one call at a time.
public interface WatcherListener {
    /// Events, in the order in which the source sent them. The list is the listener's to keep.
    void events(List<Event> events);

    /// What a running container of this machine mounts, once that was asked for ([Watcher#tellMounts]). Told at each of
    /// its starts, after the event that tells of it.
    default void mounts(ContainerMounts container) {}

    /// How many events are to come, of a source that says so before it sends them.
    default void expects(long events) {}

    void state(SourceState state);

    void error(SourceError error);
}
