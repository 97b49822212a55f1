package io.porthole.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A directory, or one file, that is watched.
///
/// @param named as the user named it
/// @param shown as rows name it
/// @param real  the same without links
/// @param below whether what is below its directories is watched, too
record WatchedPlace(Path named, Path shown, Path real, boolean below) {
    /// A path that was not looked at yet.
    static WatchedPlace unseen(Path path, boolean below) {
        Path absolute = path.toAbsolutePath().normalize();
        return new WatchedPlace(path, absolute, absolute, below);
    }

    /// Follows a path. Rows about a single file name it by where it really is.
    static WatchedPlace of(Path path, boolean below) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Path real = absolute.toRealPath();
            return new WatchedPlace(path, Files.isDirectory(real) ? absolute : real, real, below);
        } catch (IOException | SecurityException _) {
            return unseen(path, below); // not there yet, or not to be seen
        }
    }

    /// The path without links of what a row names; null where it is no path.
    @Nullable
    Path real(String path) {
        try {
            Path named = Path.of(path);
            return named.startsWith(shown) && !shown.equals(real) ? real.resolve(shown.relativize(named)) : named;
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /// How rows name what is at a path without links.
    String shown(Path path) {
        return path.startsWith(real) ? shown.resolve(real.relativize(path)).toString() : path.toString();
    }

    /// Whether what happens at a path without links is watched.
    boolean holds(Path path) {
        return path.startsWith(real) && (below || path.getNameCount() - real.getNameCount() <= 1);
    }

    /// Whether rows name what is watched here so.
    boolean shows(String path) {
        try {
            return Path.of(path).startsWith(shown);
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
