package io.porthole.watcher;

import org.jspecify.annotations.Nullable;

/// What is kept of a watched directory while it is not watched, so that the differences are told when it is again. Used
/// by one thread.
final class KeptTree {
    private final HeldChanges held = new HeldChanges();
    private @Nullable WatchTarget target;
    private @Nullable WatchedDirectory root;

    /// Changes that were not told yet.
    HeldChanges held() {
        return held;
    }

    /// The index as it was left; a new one where the path leads elsewhere now.
    WatchedDirectory root(WatchTarget now, boolean isVirtual) {
        var kept = root;
        if (kept == null || !now.equals(target)) {
            kept = new WatchedDirectory(now.directory(), isVirtual);
            root = kept;
            target = now;
        }
        return kept;
    }
}
