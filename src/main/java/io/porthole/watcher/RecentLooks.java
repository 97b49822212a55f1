package io.porthole.watcher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Directories that were looked at lately. One of them may have been elsewhere already, with the event of that still to
/// come, and what was seen at its path was another's. Used by one thread.
final class RecentLooks {
    private Set<WatchedDirectory> looked = new HashSet<>();
    private Set<WatchedDirectory> moved = new HashSet<>();

    void add(WatchedDirectory directory) {
        looked.add(directory);
    }

    /// A directory turned out to have been elsewhere, with all below it.
    void moved(WatchedDirectory directory) {
        moved.add(directory);
    }

    /// Those to look at again; from now on none are recent.
    List<WatchedDirectory> takeDoubtful() {
        var doubtful = moved.isEmpty()
                ? List.<WatchedDirectory>of()
                : looked.stream().filter(this::isMoved).toList();
        looked = new HashSet<>();
        moved = new HashSet<>();
        return doubtful;
    }

    private boolean isMoved(WatchedDirectory directory) {
        return directory.isOrIsBelowAny(moved);
    }
}
