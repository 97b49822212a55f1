package io.porthole.watcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What of a directory is watched.
///
/// @param below whether what is below its subdirectories is watched too
/// @param only  the one file that counts; null where all do
record WatchScope(boolean below, @Nullable Path only) {
    static final WatchScope WHOLE = new WatchScope(true, null);

    boolean takes(Path name) {
        return only == null || only.equals(name);
    }
}
