package io.porthole.watcher;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Directories that left their place. Each may come up at another while the row of its end is held. Used by one thread.
final class Departures {
    private final Map<Change, WatchedDirectory> leaving = new HashMap<>();
    /// Of those, and of what is below them, the ones with events that had no place.
    private final Set<WatchedDirectory> unheard = new LinkedHashSet<>();

    void add(Change end, WatchedDirectory directory) {
        leaving.put(end, directory);
    }

    /// What happened in the directory is found when it comes up elsewhere.
    void addUnheard(WatchedDirectory directory) {
        unheard.add(directory);
    }

    /// The end of a directory that has come up again, which is awaited no longer; null if it was not.
    @Nullable
    Change takeEnd(WatchedDirectory directory) {
        for (var entry : leaving.entrySet()) {
            if (entry.getValue().equals(directory)) {
                leaving.remove(entry.getKey());
                return entry.getKey();
            }
        }
        return null;
    }

    /// The directory whose end is told now, so that it is not awaited elsewhere; null if it was not.
    @Nullable
    WatchedDirectory takeTold(Change end) {
        return leaving.remove(end);
    }

    void forgetBelow(WatchedDirectory top) {
        unheard.removeIf(directory -> directory.isIn(top));
    }

    /// Those with events that had no place, and that are in the tree again.
    List<WatchedDirectory> takeUnheardIn(WatchedDirectory root) {
        if (unheard.isEmpty()) {
            return List.of();
        }
        var back = unheard.stream().filter(directory -> directory.isIn(root)).toList();
        back.forEach(unheard::remove);
        return back;
    }
}
