package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A directory and all below it, registered one by one, since the JDK watches no trees. Used by one thread.
///
/// It keeps an index of what it has told: each change moves the index from one state of the tree to the next, so the
/// changes always lead from what was there at first to what the index holds. Events are taken as hints to look, and
/// what was found by looking is not told again when its event comes. Whenever events are lost, the directory is listed
/// and the index compared with it; all differences become changes with the origin `INFERRED`.
///
/// A directory that appears is first registered and then listed: whatever was made in it before the registration is
/// found by the listing, and whatever was made after it by an event. There are no loops: links to directories are not
/// followed.
final class WatchedTree {
    /// What a tree needs of the world.
    interface Surroundings {
        /// Registers for what is created, deleted and modified in a directory.
        WatchKey register(Path directory) throws IOException;

        /// A file or a directory is looked at next, which takes as long as its file system likes.
        void lookingAt(Path file);

        /// Whether the user who runs Porthole may list a directory and look at what is in it.
        boolean isOpen(Path directory);

        /// A directory cannot be watched or listed; the others still are.
        void unreadable(Path directory, IOException fault);

        /// What is mounted at a path; null if nothing is.
        Mounts.@Nullable Mount mountAt(Path path);

        /// A file system below the root is not watched as the others are.
        void unusual(Path directory, Mounts.Mount mount);

        /// Whether to stop early, with work left undone.
        boolean isClosed();
    }

    private static final Path NO_NAME = Path.of("");
    private static final String LEFT = Messages.text("watcher.out-watched-directory-or");

    private final Surroundings surroundings;
    private final WatchedDirectory root;
    private final TreeState state;
    private final WatchKeys keys;
    private final TreeNews news;
    private final DirectoryChanges directories;
    private final Listing listing;

    /// @param root as an earlier tree left it, or a new one
    WatchedTree(WatchedDirectory root, WatchScope scope, HeldChanges changes, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
        this.state = TreeState.of(root, scope, changes, surroundings);
        this.keys = state.keys();
        this.news = state.news();
        this.directories = new DirectoryChanges(state);
        this.listing = new Listing(state, directories);
    }

    /// Registers the root, which must succeed, and what is below it, as far as it can. Where the root was watched
    /// before, the differences since are changes.
    void open(long when) throws IOException {
        news.at(when);
        root.forgetKeys();
        root.identify(FileMark.hasBirths(root.path()));
        if (!root.isVirtual()) {
            keys.hold(root, surroundings.register(root.path()));
        }
        listing.explore(root, true);
        news.caughtUp(when);
    }

    /// What is found from now on is learned of now.
    void at(long when) {
        news.at(when);
    }

    /// How many directories are watched.
    int watched() {
        return keys.count();
    }

    /// The kernel's limit, if it keeps some directories from being watched.
    @Nullable
    IOException limit() {
        return keys.limit();
    }

    /// Tries again to watch the directories that the limit kept out.
    void retry(long when) {
        news.at(when);
        keys.takeUnwatched().forEach(this::watchAgain);
    }

    /// Whether some of its directories must be looked at now and then.
    boolean isPolled() {
        return root.isVirtual() || state.entrance().hasSilent();
    }

    /// Looks at the directories whose file systems do not tell.
    void poll(long when) {
        news.at(when);
        if (root.isVirtual()) {
            listing.explore(root, true);
        }
        state.entrance().silentIn(root).forEach(directory -> listing.explore(directory, true));
    }

    /// The whole tree lies on a file system that does not tell of all changes.
    void pollAll() {
        state.entrance().addSilent(root);
    }

    /// Something was mounted at or unmounted from a path.
    void remounted(Path path, long when) {
        news.at(when);
        var directory = find(path);
        if (directory != null && !directory.equals(root)) {
            watchAgain(directory);
        }
    }

    /// Takes in what has happened in one directory. False when that was the end of the root.
    boolean process(WatchKey key, long when) {
        news.at(when);
        var directory = keys.holder(key);
        hear(directory, key);
        if (key.reset()) {
            return true;
        }
        hear(directory, key); // what came between, until the key ended
        keys.lost(key);
        if (directory != null && state.has(directory) && isThere(directory)) {
            watchAgain(directory);
        }
        return root.key() != null || !root.equals(directory);
    }

    /// All that was told until then has been taken in.
    void caughtUp(long when) {
        news.caughtUp(when);
    }

    /// A moment has passed since the last event. Directories that were looked at and turned out to have been elsewhere
    /// are looked at again: the path that was looked at may have led to another directory by then.
    void settle(long when) {
        news.at(when);
        state.looks().takeDoubtful().stream()
                .filter(state::has)
                .forEach(directory -> listing.explore(directory, false));
    }

    /// What to tell of a directory's end, now that it is to be told: whether it has left the tree. From now on it is
    /// not awaited elsewhere.
    Change settled(Change end) {
        var directory = state.departures().takeTold(end);
        if (directory == null) {
            return end;
        }
        boolean lives = directory.key() != null;
        keys.release(directory);
        state.departures().forgetBelow(directory);
        return lives ? end.moved(LEFT) : end;
    }

    private void hear(@Nullable WatchedDirectory directory, WatchKey key) {
        var events = key.pollEvents();
        if (directory == null) {
            return;
        }
        state.looks().add(directory);
        surroundings.lookingAt(directory.path());
        for (var event : events) {
            if (state.has(directory)) {
                hear(directory, event);
            } else {
                state.departures().addUnheard(directory);
            }
        }
    }

    private void hear(WatchedDirectory directory, WatchEvent<?> event) {
        if (StandardWatchEventKinds.OVERFLOW.equals(event.kind())) {
            news.overflow(directory);
            listing.explore(directory, false);
        } else if (event.context() instanceof Path name
                && !name.equals(NO_NAME) // its text would be held with the name
                && state.scope().takes(name)) {
            if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())) {
                created(directory, name);
            } else if (StandardWatchEventKinds.ENTRY_DELETE.equals(event.kind())) {
                directories.gone(directory, name, Origin.LIVE);
            } else {
                modified(directory, name);
            }
        }
    }

    private void created(WatchedDirectory directory, Path name) {
        var mark = directory.look(name);
        if (mark == null || !mark.isDirectory()) {
            directories.isFile(directory, name);
            state.files().created(directory, name, mark == null ? FileMark.UNKNOWN : mark, Origin.LIVE);
        } else {
            createdDirectory(directory, name, mark, Origin.LIVE);
        }
    }

    private void createdDirectory(WatchedDirectory directory, Path name, FileMark mark, Origin origin) {
        var pending = new ArrayDeque<WatchedDirectory>();
        directories.created(directory, name, mark, origin, pending);
        listing.explore(pending, false);
    }

    /// The kernel tells a change of a directory's permissions too; it may have become readable.
    private void modified(WatchedDirectory directory, Path name) {
        var mark = directory.look(name);
        if (mark == null) {
            state.files().writtenAndGone(directory, name);
        } else if (mark.isDirectory()) {
            var child = directory.child(name);
            if (child == null || child.key() == null) {
                createdDirectory(directory, name, mark, Origin.INFERRED);
            } else {
                checkRights(child);
            }
        } else {
            directories.isFile(directory, name);
            state.files().written(directory, name, mark);
        }
    }

    /// Where its rights were taken, its notifications still come, but what they are about cannot be looked at.
    private void checkRights(WatchedDirectory directory) {
        Path path = directory.path();
        if (!surroundings.isOpen(path)) {
            keys.refuse(directory, new AccessDeniedException(path.toString()));
        } else if (directory.forgive()) {
            listing.explore(directory, true);
        }
    }

    /// Another file system may be mounted at the place by now, or none any more.
    private void watchAgain(WatchedDirectory directory) {
        directory.identify(FileMark.hasBirths(directory.path()));
        boolean isRegistered = directory.equals(root) || state.entrance().isRegistered(directory);
        var key = isRegistered ? keys.register(directory) : null;
        if (key != null && (keys.holder(key) == null || directory.equals(keys.holder(key)))) {
            keys.hold(directory, key);
            listing.explore(directory, false);
        }
    }

    private @Nullable WatchedDirectory find(Path path) {
        if (!path.startsWith(root.path())) {
            return null;
        }
        @Nullable WatchedDirectory directory = root;
        for (var name : root.path().relativize(path)) {
            directory = directory == null ? null : directory.child(name);
        }
        return directory;
    }

    /// Whether there still is a directory; for the root, the same one.
    private boolean isThere(WatchedDirectory directory) {
        var mark = directory.look();
        return mark != null && mark.isDirectory() && (!directory.equals(root) || mark.identity() == root.identity());
    }
}
