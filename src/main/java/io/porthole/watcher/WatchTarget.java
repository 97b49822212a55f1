package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// What a path leads to now: a directory, or a file, for which the directory that it is in is watched.
///
/// @param directory what is registered, as rows name it
/// @param real      the same, absolute and without links
/// @param scope     what of it counts
record WatchTarget(Path directory, Path real, WatchScope scope) {
    /// @param path  absolute; a link is followed
    /// @param below whether what is below a directory counts
    /// @throws IOException if there is nothing of that name, or it may not be looked at
    static WatchTarget of(Path path, boolean below) throws IOException {
        Path real = path.toRealPath();
        if (Files.isDirectory(real)) {
            return new WatchTarget(path, real, new WatchScope(below, null));
        }
        Path parent = real.getParent();
        if (parent == null) {
            throw new NotDirectoryException(real.toString());
        }
        return new WatchTarget(parent, parent, new WatchScope(false, real.getFileName()));
    }
}
