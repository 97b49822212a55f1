package io.porthole.explain;

import io.porthole.engine.ContainerMount;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A container's mount, and what its path led to on this machine when the container was started.
///
/// @param told    its path as whoever made the container wrote it
/// @param real    the same without links
/// @param mounted what was there
record HostMount(ContainerMount mount, Path told, Path real, FileState mounted) {
    /// Follows the path of a mount, as it leads now.
    ///
    /// @return null if it leads nowhere here, or may not be followed
    static @Nullable HostMount of(ContainerMount mount) {
        try {
            Path told = Path.of(mount.source()).normalize();
            if (!told.isAbsolute()) {
                return null;
            }
            Path real = told.toRealPath();
            FileState mounted = FileState.of(real);
            return mounted == null ? null : new HostMount(mount, told, real, mounted);
        } catch (IOException | InvalidPathException | SecurityException _) {
            return null; // of a virtual machine's disk, say, or a directory that is not ours to see
        }
    }

    /// Whether this is the mount's own path.
    boolean isAt(Path path) {
        return path.equals(told) || path.equals(real);
    }

    /// Whether something that happens at this path can lead the mount's path elsewhere.
    boolean isLedBy(Path path) {
        return told.startsWith(path) || real.startsWith(path);
    }

    /// What the container calls a file at or below its mount.
    String inside(Path file) {
        Path rest = (file.startsWith(real) ? real : told).relativize(file);
        String destination = mount.destination();
        return rest.toString().isEmpty()
                ? destination
                : destination.endsWith("/") ? destination + rest : destination + "/" + rest;
    }

    /// What has become of the mounted thing itself; null if its path still leads to it.
    ///
    /// @param now       where the path leads now; null for nowhere
    /// @param startedAt when the container was started
    Finding.@Nullable Kind change(@Nullable HostMount now, long startedAt) {
        if (now == null) {
            return Finding.Kind.REMOVED;
        }
        boolean isOther =
                now.mounted.identity() != null && !now.mounted.identity().equals(mounted.identity());
        return isOther || now.mounted.born() > startedAt ? Finding.Kind.REPLACED : null;
    }
}
