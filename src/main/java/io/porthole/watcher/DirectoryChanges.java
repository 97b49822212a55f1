package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.watcher.Change.Kind;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.util.Deque;

/// Moves the index of a tree from one state of its directories to the next, and tells it: they come up, are
/// registered, move and leave. Used by one thread.
///
/// A directory that is registered and moved keeps its key, so a move is known for sure.
final class DirectoryChanges {
    private final TreeState tree;

    DirectoryChanges(TreeState tree) {
        this.tree = tree;
    }

    /// The name leads to this directory.
    ///
    /// @param pending takes those that are to be listed then
    void created(WatchedDirectory directory, Path name, FileMark mark, Origin origin, Deque<WatchedDirectory> pending) {
        var child = directory.child(name);
        if (child != null && child.identity() == mark.identity()) {
            if (child.key() == null) {
                enter(child, pending);
            }
            return;
        }
        isFile(directory, name);
        tree.files().deleted(directory, name, Origin.INFERRED);
        appear(directory, name, mark, origin, pending);
    }

    /// The name leads to a file now, so a directory of that name has gone.
    void isFile(WatchedDirectory directory, Path name) {
        var child = directory.child(name);
        if (child != null) {
            leave(child, Origin.INFERRED);
        }
    }

    /// There is neither a file nor a directory of that name any more.
    void gone(WatchedDirectory directory, Path name, Origin origin) {
        var child = directory.child(name);
        if (child == null) {
            tree.files().deleted(directory, name, origin);
        } else {
            leave(child, origin);
        }
    }

    /// A directory that is not in the index.
    private void appear(
            WatchedDirectory directory, Path name, FileMark mark, Origin origin, Deque<WatchedDirectory> pending) {
        var child = directory.addChild(name, mark, directory.isVirtual());
        var key = tree.entrance().isRegistered(child) ? tree.keys().register(child) : null;
        var holder = key == null ? null : tree.keys().holder(key);
        if (holder != null && isMoved(holder, mark)) {
            child.detach();
            move(holder, directory, name, mark, pending);
            return;
        }
        if (directory.isTelling()) {
            child.tellFromNowOn();
            tree.news().add(Kind.CREATED, directory, name, mark, origin);
        }
        if (key != null && holder == null) {
            tree.keys().hold(child, key);
            pending.push(child);
        } else if (tree.entrance().isListed(child)) {
            pending.push(child);
        }
    }

    /// Registers a directory of the index that has no key.
    private void enter(WatchedDirectory directory, Deque<WatchedDirectory> pending) {
        var key = tree.entrance().isRegistered(directory) ? tree.keys().register(directory) : null;
        if (key != null && tree.keys().holder(key) == null) {
            tree.keys().hold(directory, key);
            pending.push(directory);
        } else if (tree.entrance().isListed(directory)) {
            pending.push(directory);
        }
    }

    /// Two places with one key are one directory. Where the old place still leads to it, it is mounted twice.
    private boolean isMoved(WatchedDirectory holder, FileMark mark) {
        if (!tree.has(holder)) {
            return true;
        }
        var old = holder.look();
        return old == null || !old.isSameFile(mark);
    }

    private void move(
            WatchedDirectory moved,
            WatchedDirectory directory,
            Path name,
            FileMark mark,
            Deque<WatchedDirectory> pending) {
        var onTheWay = directory.equals(moved) ? moved : directory.ancestorIn(moved);
        if (onTheWay != null) {
            // a directory cannot be in itself: what leads here has left it, and the event of that is still to come
            leave(onTheWay, Origin.INFERRED);
            tree.departures().addUnheard(directory);
            return;
        }
        Path from = moved.path();
        if (!tree.has(moved) && !takeBackEnd(moved)) {
            moved.detach();
            tree.keys().release(moved);
            appear(directory, name, mark, Origin.INFERRED, pending);
            return;
        }
        moved.detach();
        moved.attach(directory, name);
        tree.looks().moved(moved);
        Path to = moved.path();
        if (!from.equals(to)) {
            tree.news().renamed(from, to, mark);
        }
    }

    /// Takes back that a directory is gone. False where its rows, and those of the directories that it was in, no
    /// longer allow that: it is then told as a new one.
    private boolean takeBackEnd(WatchedDirectory directory) {
        var end = tree.departures().takeEnd(directory);
        return end != null && tree.news().retract(end);
    }

    private void leave(WatchedDirectory directory, Origin origin) {
        hearOut(directory);
        var end = tree.news().end(directory, origin);
        boolean mayComeBack = directory.key() != null && tree.has(directory);
        directory.detach();
        if (mayComeBack) {
            tree.departures().add(end, directory);
        } else {
            tree.keys().release(directory);
        }
        tree.news().add(end);
    }

    /// Takes in what was told of a directory, and of those below it, before the event of its end: a file that was moved
    /// out of it and only then the directory deleted.
    private void hearOut(WatchedDirectory directory) {
        var key = directory.key();
        if (key != null) {
            key.pollEvents().forEach(event -> hearLast(directory, event));
        }
        directory.children().stream().filter(tree::has).forEach(this::hearOut);
    }

    /// Only what was deleted is told: the rest either went with the directory, or is found when it comes up elsewhere.
    private void hearLast(WatchedDirectory directory, WatchEvent<?> event) {
        if (StandardWatchEventKinds.ENTRY_DELETE.equals(event.kind()) && event.context() instanceof Path name) {
            gone(directory, name, Origin.LIVE);
        } else {
            tree.departures().addUnheard(directory);
        }
    }
}
