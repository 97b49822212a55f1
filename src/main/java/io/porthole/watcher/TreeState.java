package io.porthole.watcher;

import io.porthole.watcher.WatchedTree.Surroundings;

/// What those who move a watched tree on share: its index and what is held of it. Used by one thread.
///
/// @param departures directories that left their place
/// @param looks      directories that were looked at lately
record TreeState(
        WatchedDirectory root,
        WatchScope scope,
        Surroundings surroundings,
        WatchKeys keys,
        Entrance entrance,
        TreeNews news,
        FileChanges files,
        Departures departures,
        RecentLooks looks) {
    static TreeState of(WatchedDirectory root, WatchScope scope, HeldChanges changes, Surroundings surroundings) {
        var entrance = new Entrance(surroundings, scope);
        var news = new TreeNews(changes, entrance);
        return new TreeState(
                root,
                scope,
                surroundings,
                new WatchKeys(surroundings),
                entrance,
                news,
                new FileChanges(news),
                new Departures(),
                new RecentLooks());
    }

    boolean has(WatchedDirectory directory) {
        return directory.isIn(root);
    }
}
