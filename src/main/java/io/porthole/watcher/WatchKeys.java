package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which directory of a tree holds which key of the watch service, and which could get none. Used by one thread.
final class WatchKeys {
    private final WatchedTree.Surroundings surroundings;
    private final Map<WatchKey, WatchedDirectory> holders = new HashMap<>();
    private final Set<WatchedDirectory> unwatched = new LinkedHashSet<>();
    private @Nullable IOException limit;

    WatchKeys(WatchedTree.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int count() {
        return holders.size();
    }

    /// The kernel's limit, if it keeps some directories from being watched.
    @Nullable
    IOException limit() {
        return limit;
    }

    /// The directories that the limit kept out, to be tried again.
    List<WatchedDirectory> takeUnwatched() {
        var again = List.copyOf(unwatched);
        unwatched.clear();
        limit = null;
        return again;
    }

    @Nullable
    WatchedDirectory holder(WatchKey key) {
        return holders.get(key);
    }

    /// A key for what is at a directory's path now, not yet held by it. Null where there is none, which is told.
    @Nullable
    WatchKey register(WatchedDirectory directory) {
        if (limit != null && directory.key() == null) {
            unwatched.add(directory);
            return null;
        }
        try {
            return surroundings.register(directory.path());
        } catch (IOException fault) {
            refuse(directory, fault);
            return null;
        }
    }

    void hold(WatchedDirectory directory, WatchKey key) {
        var before = directory.key();
        if (before != null && !before.equals(key)) {
            drop(directory, before);
        }
        directory.setKey(key);
        holders.put(key, directory);
    }

    /// A key has become invalid: its directory is gone or was unmounted.
    void lost(WatchKey key) {
        var directory = holders.remove(key);
        if (directory != null && key.equals(directory.key())) {
            directory.setKey(null);
        }
    }

    void refuse(WatchedDirectory directory, IOException fault) {
        Path path = directory.path();
        if (WatchTrouble.isWatchLimit(fault)) {
            limit = fault;
            unwatched.add(directory);
        } else if (!WatchTrouble.isGone(fault) && !directory.isVirtual() && directory.refuse()) {
            surroundings.unreadable(path, fault);
        }
    }

    /// Gives up the keys of a directory and all below it.
    void release(WatchedDirectory top) {
        var pending = new ArrayDeque<WatchedDirectory>();
        pending.push(top);
        while (!pending.isEmpty()) {
            var directory = pending.pop();
            unwatched.remove(directory);
            var key = directory.key();
            if (key != null) {
                drop(directory, key);
            }
            directory.children().forEach(pending::push);
        }
    }

    /// Gives up a key, unless another directory holds it by now.
    private void drop(WatchedDirectory directory, WatchKey key) {
        if (holders.remove(key, directory)) {
            key.cancel();
        }
        directory.setKey(null);
    }
}
