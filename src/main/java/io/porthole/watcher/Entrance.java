package io.porthole.watcher;

import io.porthole.watcher.WatchedTree.Surroundings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells which directories of a tree are entered, by what is mounted there, and which of them must be looked at now and
/// then, since their file systems do not tell of all changes. Used by one thread.
final class Entrance {
    private final Surroundings surroundings;
    private final WatchScope scope;
    private final Set<WatchedDirectory> silent = new LinkedHashSet<>();

    Entrance(Surroundings surroundings, WatchScope scope) {
        this.surroundings = surroundings;
        this.scope = scope;
    }

    /// Whether a directory below the root is to be registered. What the kernel makes up is left out, unless it is what
    /// the user named.
    boolean isRegistered(WatchedDirectory directory) {
        if (!scope.below() || directory.isVirtual()) {
            return false;
        }
        var mount = surroundings.mountAt(directory.path());
        if (mount == null) {
            return true;
        }
        directory.identify(mount.kind() == FileSystemKind.TELLING && FileMark.hasBirths(directory.path()));
        if (mount.kind() == FileSystemKind.TELLING) {
            return true;
        }
        if (directory.refuse()) {
            surroundings.unusual(directory.path(), mount);
        }
        if (mount.kind() == FileSystemKind.REMOTE) {
            silent.add(directory);
            return true;
        }
        return false;
    }

    /// Whether a directory that is not registered is listed all the same.
    boolean isListed(WatchedDirectory directory) {
        return directory.isVirtual() && scope.below();
    }

    /// This directory and all below it lie on a file system that does not tell of all changes.
    void addSilent(WatchedDirectory directory) {
        silent.add(directory);
    }

    boolean hasSilent() {
        return !silent.isEmpty();
    }

    /// Those on file systems that do not tell, as far as they still are in the tree.
    List<WatchedDirectory> silentIn(WatchedDirectory root) {
        silent.removeIf(directory -> !directory.isIn(root));
        return List.copyOf(silent);
    }
}
