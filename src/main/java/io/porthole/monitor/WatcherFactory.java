package io.porthole.monitor;

import io.porthole.watcher.Watcher;
import java.util.Optional;

/// Makes the watcher for a source. It does not start it.
@FunctionalInterface
public interface WatcherFactory {
    Watcher create(SourceSpec spec);

    /// The opened file some of whose rows go by the name `source`, though it may be closed; empty where there is none.
    default Optional<String> fileWithRowsOf(String source) {
        return Optional.empty();
    }
}
