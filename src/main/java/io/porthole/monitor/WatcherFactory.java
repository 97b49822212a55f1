package io.porthole.monitor;

import io.porthole.watcher.Watcher;

/// Makes the watcher for a source. It does not start it.
public interface WatcherFactory {
    Watcher create(SourceSpec spec);
}
