package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Origin;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A directory and all below it, registered one by one, since the JDK watches no trees. Used by one thread.
///
/// A directory that appears is first registered and then listed, and what the listing finds is told as created:
/// whatever was made in it before the registration is found by the listing, and whatever was made after it by an
/// event; the names that both bring are told once. Links to directories are not followed, so there are no loops.
final class WatchedTree {
    /// What a tree needs of the world.
    interface Surroundings {
        /// Registers for what is created, deleted and modified in a directory.
        WatchKey register(Path directory) throws IOException;

        /// A directory cannot be watched or listed; the others still are.
        void unreadable(Path directory, IOException fault);

        /// Whether to stop early, with work left undone.
        boolean isClosed();
    }

    /// How long a listed name waits for its event: far longer than the kernel's queue does.
    private static final long TOLD_NANOS = Duration.ofMinutes(1).toNanos();

    private final Surroundings surroundings;
    private final WatchedDirectory root;
    private final Map<WatchKey, WatchedDirectory> watched = new HashMap<>();
    private final Set<WatchedDirectory> unwatched = new LinkedHashSet<>();
    private final Deque<WatchedDirectory> told = new ArrayDeque<>();
    private @Nullable IOException limit;

    WatchedTree(Path root, Surroundings surroundings) {
        this.root = new WatchedDirectory(root);
        this.surroundings = surroundings;
    }

    /// Registers the root, which must succeed, and what is below it, as far as it can.
    void open() throws IOException {
        hold(root, surroundings.register(root.path()));
        var pending = new ArrayDeque<WatchedDirectory>();
        list(root, null, pending);
        watch(pending, null);
    }

    /// How many directories are watched.
    int watched() {
        return watched.size();
    }

    /// The kernel's limit, if it keeps some directories from being watched.
    @Nullable
    IOException limit() {
        return limit;
    }

    /// Tries again to watch the directories that the limit kept out.
    void retry() {
        var again = List.copyOf(unwatched);
        unwatched.clear();
        limit = null;
        again.forEach(directory -> watch(directory, null));
    }

    /// Turns what has happened in one directory into rows. False when that was the end of the root.
    boolean process(WatchKey key, FileRows rows) {
        forgetTold(rows.arrived());
        var directory = watched.get(key);
        for (var event : key.pollEvents()) {
            process(directory, key, event, rows);
        }
        if (key.reset()) {
            return true;
        }
        watched.remove(key);
        if (directory != null && key.equals(directory.key())) {
            directory.setKey(null);
        }
        return !root.equals(directory);
    }

    /// @param directory null when the directory has gone, or gone elsewhere, and only the last of its events are left
    private void process(@Nullable WatchedDirectory directory, WatchKey key, WatchEvent<?> event, FileRows rows) {
        if (!(event.context() instanceof Path name)) {
            rows.overflow(directory == null ? (Path) key.watchable() : directory.path());
            if (directory != null) {
                watch(directory, null);
            }
        } else if (directory == null) {
            rows.add(action(event), ((Path) key.watchable()).resolve(name), false, Origin.LIVE);
        } else {
            switch (action(event)) {
                case FILE_CREATED -> created(directory, name, rows);
                case FILE_DELETED -> deleted(directory, name, rows);
                default -> modified(directory, name, rows);
            }
        }
    }

    private static Action action(WatchEvent<?> event) {
        if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())) {
            return Action.FILE_CREATED;
        }
        return StandardWatchEventKinds.ENTRY_DELETE.equals(event.kind()) ? Action.FILE_DELETED : Action.FILE_WRITTEN;
    }

    private void created(WatchedDirectory directory, Path name, FileRows rows) {
        if (directory.takeTold(name)) {
            return;
        }
        var path = directory.path().resolve(name);
        var isDirectory = isDirectory(path);
        rows.add(Action.FILE_CREATED, path, isDirectory, Origin.LIVE);
        if (isDirectory) {
            watch(directory.addChild(name), rows);
        }
    }

    private void deleted(WatchedDirectory directory, Path name, FileRows rows) {
        directory.takeTold(name);
        var child = directory.removeChild(name);
        rows.add(Action.FILE_DELETED, directory.path().resolve(name), child != null, Origin.LIVE);
        if (child != null) {
            release(child);
        }
    }

    /// The kernel tells a change of a directory's permissions too; it may have become readable.
    private void modified(WatchedDirectory directory, Path name, FileRows rows) {
        var path = directory.path().resolve(name);
        var child = directory.child(name);
        if (isDirectory(path)) {
            if (child == null || child.key() == null) {
                watch(directory.addChild(name), null);
            }
        } else if (child == null) {
            rows.add(Action.FILE_WRITTEN, path, false, Origin.LIVE);
        }
    }

    /// Registers a directory and what is below it.
    ///
    /// @param rows where to tell what is found. When null, nothing is told, and below this directory only those are
    /// listed that were not watched
    private void watch(WatchedDirectory directory, @Nullable FileRows rows) {
        var pending = new ArrayDeque<WatchedDirectory>();
        if (register(directory)) {
            list(directory, rows, pending);
        }
        watch(pending, rows);
    }

    private void watch(Deque<WatchedDirectory> pending, @Nullable FileRows rows) {
        while (!pending.isEmpty() && !surroundings.isClosed()) {
            var directory = pending.pop();
            var before = directory.key();
            if (register(directory) && (rows != null || !Objects.equals(before, directory.key()))) {
                list(directory, rows, pending);
            }
        }
    }

    private boolean register(WatchedDirectory directory) {
        if (limit != null && directory.key() == null) {
            unwatched.add(directory);
            return false;
        }
        try {
            hold(directory, surroundings.register(directory.path()));
            return true;
        } catch (IOException fault) {
            refuse(directory, fault);
            return false;
        }
    }

    private void hold(WatchedDirectory directory, WatchKey key) {
        var before = directory.key();
        if (before != null && !before.equals(key)) {
            drop(directory, before);
        }
        directory.setKey(key);
        watched.put(key, directory);
    }

    private void refuse(WatchedDirectory directory, IOException fault) {
        if (WatchTrouble.isWatchLimit(fault)) {
            limit = fault;
            unwatched.add(directory);
        } else if (!WatchTrouble.isGone(fault) && directory.refuse()) {
            surroundings.unreadable(directory.path(), fault);
        }
    }

    private void list(WatchedDirectory directory, @Nullable FileRows rows, Deque<WatchedDirectory> pending) {
        var gone = new HashSet<>(directory.children().keySet());
        try (var entries = Files.newDirectoryStream(directory.path())) {
            for (var entry : entries) {
                if (surroundings.isClosed()) {
                    return;
                }
                if (found(directory, entry, rows, pending)) {
                    gone.remove(entry.getFileName());
                }
            }
        } catch (DirectoryIteratorException fault) {
            refuse(directory, Objects.requireNonNull(fault.getCause()));
            return;
        } catch (IOException fault) {
            refuse(directory, fault);
            return;
        }
        if (rows == null) {
            forget(directory, gone);
        }
    }

    /// Whether it is a directory.
    private boolean found(
            WatchedDirectory directory, Path entry, @Nullable FileRows rows, Deque<WatchedDirectory> pending) {
        var name = entry.getFileName();
        var isDirectory = isDirectory(entry);
        if (rows != null && tell(directory, name, rows.arrived())) {
            rows.add(Action.FILE_CREATED, entry, isDirectory, Origin.INFERRED);
        }
        if (isDirectory) {
            pending.push(directory.addChild(name));
        }
        return isDirectory;
    }

    private boolean tell(WatchedDirectory directory, Path name, long now) {
        if (told.isEmpty() || !directory.equals(told.getLast())) {
            told.add(directory);
        }
        return directory.tell(name, now);
    }

    private void forgetTold(long now) {
        while (!told.isEmpty() && now - told.getFirst().toldAt() > TOLD_NANOS) {
            told.removeFirst().forgetTold();
        }
    }

    private void forget(WatchedDirectory directory, Set<Path> gone) {
        for (var name : gone) {
            var child = directory.removeChild(name);
            if (child != null) {
                release(child);
            }
        }
    }

    private void release(WatchedDirectory top) {
        var pending = new ArrayDeque<WatchedDirectory>();
        pending.push(top);
        while (!pending.isEmpty()) {
            var directory = pending.pop();
            unwatched.remove(directory);
            var key = directory.key();
            if (key != null) {
                drop(directory, key);
            }
            directory.children().values().forEach(pending::push);
        }
    }

    /// Gives up a key, unless a directory that was moved has taken it along to its new place.
    private void drop(WatchedDirectory directory, WatchKey key) {
        if (watched.remove(key, directory)) {
            key.cancel();
        }
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
