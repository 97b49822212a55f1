package io.porthole.watcher;

import io.porthole.engine.ClockOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches one source of events, a Docker engine or a directory, from [#start] until [#close].
///
/// A watcher lives through every fault of its source: it tells the fault, tries again with growing pauses, and tells
/// when it is back. Its threads are its own.
public interface Watcher extends AutoCloseable {
    /// The name that this source's events carry.
    String source();

    /// Begins to watch and returns at once. Called once. `listener` is called from the watcher's own threads and
    /// must not hold them up: an engine slows down for a reader that does not read.
    void start(WatcherListener listener);

    /// Ends the pause before the next attempt, if the watcher is in one.
    void retryNow();

    /// What was made of the source's stream so far. From any thread; never waits.
    default StreamFigures figures() {
        return StreamFigures.NONE;
    }

    /// How far the source's clock is from this machine's; null where that is not known or makes no sense. From any
    /// thread; never waits.
    default @Nullable ClockOffset clockOffset() {
        return null;
    }

    /// What is unusual about how the source is watched, in a few words; empty where nothing is. From any thread.
    default String remark() {
        return "";
    }

    /// How far a source is that is read from its beginning to its end; null for any other, and before that is known.
    /// From any thread.
    default @Nullable ReadProgress progress() {
        return null;
    }

    /// The names of sources that its rows carry: its own, but for a file, which holds the rows of others. From any
    /// thread.
    default List<String> rowSources() {
        return List.of(source());
    }

    /// Lets the listener hear from now on what running containers mount, those included that run already. A watcher of
    /// anything but an engine on this machine has nothing to tell of that. From any thread; never waits.
    default void tellMounts() {}

    /// Stops watching. When this returns, within a second, no thread, socket or file of this watcher is left and
    /// the listener is not called again.
    @Override
    void close();
}
