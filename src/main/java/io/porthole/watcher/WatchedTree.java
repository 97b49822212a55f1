package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.watcher.Change.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A directory and all below it, registered one by one, since the JDK watches no trees. Used by one thread.
///
/// It keeps an index of what it has told: each change moves the index from one state of the tree to the next, so the
/// changes always lead from what was there at first to what the index holds. Events are taken as hints to look, and
/// what was found by looking is not told again when its event comes. Whenever events are lost, the directory is listed
/// and the index compared with it; all differences become changes with the origin `INFERRED`.
///
/// A directory that appears is first registered and then listed: whatever was made in it before the registration is
/// found by the listing, and whatever was made after it by an event. A directory that is registered and moved keeps its
/// key, so a move is known for sure. Links to directories are not followed, so there are no loops.
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

    private static final String CAME =
            "into the watched directory, or linked there: the file is older than this name of it";
    private static final String LEFT = "out of the watched directory, or deleted while a program is still in it";

    /// How long a notification may be under way.
    private static final long MARGIN = Duration.ofSeconds(1).toNanos();

    private final Surroundings surroundings;
    private final WatchedDirectory root;
    private final WatchScope scope;
    private final HeldChanges changes;
    private final WatchKeys keys;
    /// Directories that left their place; each may come up at another while the change is held.
    private final Map<Change, WatchedDirectory> leaving = new HashMap<>();
    /// Of those, the ones with events that had no place.
    private final Set<WatchedDirectory> unheard = new LinkedHashSet<>();
    /// Directories that were looked at lately. One of them may have been elsewhere already, with the event of that
    /// still to come, and what was seen at its path was another's.
    private Set<WatchedDirectory> looked = new HashSet<>();
    private boolean shaken;
    /// Directories on file systems that do not tell of all changes.
    private final Set<WatchedDirectory> silent = new LinkedHashSet<>();
    private long now;
    private long caughtUp;

    /// @param root as an earlier tree left it, or a new one
    WatchedTree(WatchedDirectory root, WatchScope scope, HeldChanges changes, Surroundings surroundings) {
        this.root = root;
        this.scope = scope;
        this.changes = changes;
        this.surroundings = surroundings;
        this.keys = new WatchKeys(surroundings);
    }

    /// Registers the root, which must succeed, and what is below it, as far as it can. Where the root was watched
    /// before, the differences since are changes.
    void open(long when) throws IOException {
        now = when;
        forgetKeys();
        root.identify(FileMark.hasBirths(root.path()));
        if (!root.isVirtual()) {
            keys.hold(root, surroundings.register(root.path()));
        }
        explore(root, true);
        caughtUp = when;
    }

    private void forgetKeys() {
        var pending = new ArrayDeque<WatchedDirectory>();
        pending.push(root);
        while (!pending.isEmpty()) {
            var directory = pending.pop();
            directory.setKey(null);
            directory.children().forEach(pending::push);
        }
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
        now = when;
        keys.takeUnwatched().forEach(this::watchAgain);
    }

    /// Whether some of its directories must be looked at now and then.
    boolean isPolled() {
        return root.isVirtual() || !silent.isEmpty();
    }

    /// Looks at the directories whose file systems do not tell.
    void poll(long when) {
        now = when;
        if (root.isVirtual()) {
            explore(root, true);
        }
        silent.removeIf(directory -> !isInTree(directory));
        silent.forEach(directory -> explore(directory, true));
    }

    /// The whole tree lies on a file system that does not tell of all changes.
    void pollAll() {
        silent.add(root);
    }

    /// Something was mounted at or unmounted from a path.
    void remounted(Path path, long when) {
        now = when;
        var directory = find(path);
        if (directory != null && !directory.equals(root)) {
            watchAgain(directory);
        }
    }

    /// Takes in what has happened in one directory. False when that was the end of the root.
    boolean process(WatchKey key, long when) {
        now = when;
        var directory = keys.holder(key);
        hear(directory, key);
        if (key.reset()) {
            return true;
        }
        hear(directory, key); // what came between, until the key ended
        keys.lost(key);
        if (directory != null && isInTree(directory) && isThere(directory)) {
            watchAgain(directory);
        }
        return root.key() != null || !root.equals(directory);
    }

    /// All that was told until then has been taken in.
    void caughtUp(long when) {
        caughtUp = when;
    }

    /// A moment has passed since the last event. Where directories were moved or went meanwhile, those that were looked
    /// at are looked at again: a path that was looked at may have led to another directory by then.
    void settle(long when) {
        now = when;
        var again = shaken ? looked : Set.<WatchedDirectory>of();
        looked = new HashSet<>();
        shaken = false;
        again.stream().filter(this::isInTree).forEach(directory -> explore(directory, false));
    }

    /// What to tell of a directory's end, now that it is to be told: whether it has left the tree. From now on it is
    /// not awaited elsewhere.
    Change settled(Change end) {
        var directory = leaving.remove(end);
        if (directory == null) {
            return end;
        }
        boolean lives = directory.key() != null;
        keys.release(directory);
        unheard.removeIf(below -> below.top().equals(directory));
        return lives ? end.moved(LEFT) : end;
    }

    private void hear(@Nullable WatchedDirectory directory, WatchKey key) {
        var events = key.pollEvents();
        if (directory == null) {
            return;
        }
        looked.add(directory);
        surroundings.lookingAt(directory.path());
        for (var event : events) {
            if (isInTree(directory)) {
                hear(directory, event);
            } else {
                unheard.add(directory); // what happened in it is found when it comes up elsewhere
            }
        }
    }

    /// Takes in what was told of a directory, and of those below it, before the event of its end: a file that was moved
    /// out of it and only then the directory deleted.
    private void hearOut(WatchedDirectory directory) {
        var key = directory.key();
        if (key != null) {
            key.pollEvents().forEach(event -> hearLast(directory, event));
        }
        directory.children().stream().filter(this::isInTree).forEach(this::hearOut);
    }

    /// Only what was deleted is told: the rest either went with the directory, or is found when it comes up elsewhere.
    private void hearLast(WatchedDirectory directory, WatchEvent<?> event) {
        if (StandardWatchEventKinds.ENTRY_DELETE.equals(event.kind()) && event.context() instanceof Path name) {
            deleted(directory, name, Origin.LIVE);
        } else {
            unheard.add(directory);
        }
    }

    private void hear(WatchedDirectory directory, WatchEvent<?> event) {
        if (StandardWatchEventKinds.OVERFLOW.equals(event.kind())) {
            changes.overflow(directory.path());
            explore(directory, false);
        } else if (event.context() instanceof Path name && !name.toString().isEmpty() && scope.takes(name)) {
            if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())) {
                created(directory, name);
            } else if (StandardWatchEventKinds.ENTRY_DELETE.equals(event.kind())) {
                deleted(directory, name, Origin.LIVE);
            } else {
                modified(directory, name);
            }
        }
    }

    private void created(WatchedDirectory directory, Path name) {
        var mark = directory.look(name);
        if (mark == null || !mark.isDirectory()) {
            createdFile(directory, name, mark == null ? FileMark.UNKNOWN : mark, Origin.LIVE);
        } else {
            var pending = new ArrayDeque<WatchedDirectory>();
            createdDirectory(directory, name, mark, Origin.LIVE, pending);
            explore(pending, false);
        }
    }

    private void createdFile(WatchedDirectory directory, Path name, FileMark mark, Origin origin) {
        deleteDirectory(directory, name);
        var known = directory.files().get(name);
        if (known != null && known.isSameFile(mark)) {
            return;
        }
        directory.files().put(name, mark);
        add(known == null ? Kind.CREATED : Kind.REPLACED, directory, name, mark, origin);
    }

    private void createdDirectory(
            WatchedDirectory directory, Path name, FileMark mark, Origin origin, Deque<WatchedDirectory> pending) {
        var child = directory.child(name);
        if (child != null && child.identity() == mark.identity()) {
            if (child.key() == null) {
                enter(child, pending);
            }
            return;
        }
        deleteDirectory(directory, name);
        deleteFile(directory, name, Origin.INFERRED);
        appear(directory, name, mark, origin, pending);
    }

    /// A directory that is not in the index.
    private void appear(
            WatchedDirectory directory, Path name, FileMark mark, Origin origin, Deque<WatchedDirectory> pending) {
        var child = directory.addChild(name, mark, directory.isVirtual());
        var key = isEntered(child) ? keys.register(child) : null;
        var holder = key == null ? null : keys.holder(key);
        if (holder != null && isMoved(holder, mark)) {
            child.detach();
            move(holder, directory, name, mark, pending);
            return;
        }
        if (directory.isTelling()) {
            child.tellFromNowOn();
            add(Kind.CREATED, directory, name, mark, origin);
        }
        if (key != null && holder == null) {
            keys.hold(child, key);
            pending.push(child);
        } else if (child.isVirtual() && scope.below()) {
            pending.push(child);
        }
    }

    /// Registers a directory of the index that has no key.
    private void enter(WatchedDirectory directory, Deque<WatchedDirectory> pending) {
        var key = isEntered(directory) ? keys.register(directory) : null;
        if (key != null && keys.holder(key) == null) {
            keys.hold(directory, key);
            pending.push(directory);
        } else if (directory.isVirtual() && scope.below()) {
            pending.push(directory);
        }
    }

    /// Whether a directory is to be registered. What the kernel makes up is left out, unless it is what the user named.
    private boolean isEntered(WatchedDirectory directory) {
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

    /// Two places with one key are one directory. Where the old place still leads to it, it is mounted twice.
    private boolean isMoved(WatchedDirectory holder, FileMark mark) {
        if (!isInTree(holder)) {
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
            unheard.add(directory);
            return;
        }
        Path from = moved.path();
        if (!isInTree(moved) && !takeBackEnd(moved)) {
            moved.detach();
            keys.release(moved);
            appear(directory, name, mark, Origin.INFERRED, pending);
            return;
        }
        moved.detach();
        moved.attach(directory, name);
        Path to = moved.path();
        if (!from.equals(to)) {
            changes.add(Change.renamed(from, to, mark, Origin.LIVE, now));
            shaken = true;
        }
        listUnheard();
    }

    /// Takes back that a directory is gone. False where its rows, and those of the directories that it was in, no
    /// longer allow that: it is then told as a new one.
    private boolean takeBackEnd(WatchedDirectory directory) {
        for (var entry : leaving.entrySet()) {
            if (entry.getValue().equals(directory)) {
                leaving.remove(entry.getKey());
                return changes.retract(entry.getKey());
            }
        }
        return false;
    }

    private void listUnheard() {
        var back = unheard.stream().filter(this::isInTree).toList();
        back.forEach(unheard::remove);
        back.forEach(directory -> explore(directory, false));
    }

    private void deleted(WatchedDirectory directory, Path name, Origin origin) {
        var child = directory.child(name);
        if (child == null) {
            deleteFile(directory, name, origin);
            return;
        }
        leave(child, origin);
    }

    private void leave(WatchedDirectory directory, Origin origin) {
        hearOut(directory);
        var end =
                Change.of(Kind.DELETED, directory.path(), new FileMark(directory.identity(), 0, true, 0), origin, now);
        boolean mayComeBack = directory.key() != null && isInTree(directory);
        shaken = true;
        directory.detach();
        if (!mayComeBack) {
            keys.release(directory);
        } else {
            leaving.put(end, directory);
        }
        changes.add(end);
    }

    private void deleteDirectory(WatchedDirectory directory, Path name) {
        var child = directory.child(name);
        if (child != null) {
            leave(child, Origin.INFERRED);
        }
    }

    private void deleteFile(WatchedDirectory directory, Path name, Origin origin) {
        var mark = directory.files().remove(name);
        if (mark != null) {
            add(Kind.DELETED, directory, name, mark, origin);
        }
    }

    /// The kernel tells a change of a directory's permissions too; it may have become readable.
    private void modified(WatchedDirectory directory, Path name) {
        var mark = directory.look(name);
        if (mark == null) {
            writtenAndGone(directory, name);
        } else if (mark.isDirectory()) {
            var child = directory.child(name);
            if (child == null || child.key() == null) {
                var pending = new ArrayDeque<WatchedDirectory>();
                createdDirectory(directory, name, mark, Origin.INFERRED, pending);
                explore(pending, false);
            } else {
                checkRights(child);
            }
        } else {
            written(directory, name, mark);
        }
    }

    /// Where its rights were taken, its notifications still come, but what they are about cannot be looked at.
    private void checkRights(WatchedDirectory directory) {
        Path path = directory.path();
        if (!surroundings.isOpen(path)) {
            keys.refuse(directory, new AccessDeniedException(path.toString()));
        } else if (directory.forgive()) {
            explore(directory, true);
        }
    }

    private void writtenAndGone(WatchedDirectory directory, Path name) {
        if (directory.files().contains(name)) {
            add(Kind.WRITTEN, directory, name, FileMark.UNKNOWN, Origin.LIVE);
        }
    }

    /// Where another file has taken the name, the event of that is still to come.
    private void written(WatchedDirectory directory, Path name, FileMark mark) {
        var known = directory.files().get(name);
        if (known == null) {
            createdFile(directory, name, mark, Origin.INFERRED);
        } else {
            if (known.isSameFile(mark) || !known.isKnown()) {
                directory.files().put(name, mark);
            }
            add(Kind.WRITTEN, directory, name, mark, Origin.LIVE);
        }
    }

    /// Another file system may be mounted at the place by now, or none any more.
    private void watchAgain(WatchedDirectory directory) {
        directory.identify(FileMark.hasBirths(directory.path()));
        var key = directory.equals(root) || isEntered(directory) ? keys.register(directory) : null;
        if (key != null && (keys.holder(key) == null || directory.equals(keys.holder(key)))) {
            keys.hold(directory, key);
            explore(directory, false);
        }
    }

    /// Compares a directory with its index and goes down into what is new there.
    ///
    /// @param deep whether to go down into what is known too
    private void explore(WatchedDirectory directory, boolean deep) {
        var pending = new ArrayDeque<WatchedDirectory>();
        pending.push(directory);
        explore(pending, deep);
    }

    private void explore(Deque<WatchedDirectory> pending, boolean deep) {
        while (!pending.isEmpty() && !surroundings.isClosed()) {
            var directory = pending.pop();
            if (isInTree(directory)) {
                list(directory, pending, deep);
            } else if (directory.key() != null) {
                unheard.add(directory);
            }
        }
    }

    private void list(WatchedDirectory directory, Deque<WatchedDirectory> pending, boolean deep) {
        looked.add(directory);
        var gone = new HashSet<>(directory.names());
        Path path = directory.path();
        surroundings.lookingAt(path);
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                if (surroundings.isClosed()) {
                    return;
                }
                surroundings.lookingAt(entry);
                var name = entry.getFileName();
                var mark = scope.takes(name) ? directory.look(name, entry) : null;
                if (mark != null) {
                    gone.remove(name);
                    found(directory, name, mark, pending, deep);
                }
                if (mark != null && mark.isDirectory() && !isInTree(directory)) {
                    unheard.add(directory);
                    return; // what was found has shown that it is elsewhere by now
                }
            }
        } catch (DirectoryIteratorException fault) {
            keys.refuse(directory, Objects.requireNonNull(fault.getCause()));
            return;
        } catch (IOException fault) {
            keys.refuse(directory, fault);
            return;
        }
        gone.forEach(name -> deleted(directory, name, Origin.INFERRED));
        directory.tellFromNowOn();
    }

    private void found(
            WatchedDirectory directory, Path name, FileMark mark, Deque<WatchedDirectory> pending, boolean deep) {
        if (!mark.isDirectory()) {
            foundFile(directory, name, mark);
            return;
        }
        var child = directory.child(name);
        boolean known = child != null && child.key() != null;
        createdDirectory(directory, name, mark, Origin.INFERRED, pending);
        if (deep && known && Objects.equals(child, directory.child(name))) {
            pending.push(Objects.requireNonNull(child));
        }
    }

    private void foundFile(WatchedDirectory directory, Path name, FileMark mark) {
        var known = directory.files().get(name);
        if (known != null && !known.isKnown()) {
            directory.files().put(name, mark); // it could not be looked at when it was told
        } else if (known != null && known.isSameFile(mark)) {
            if (known.state() != mark.state() && !directory.isVirtual()) {
                directory.files().put(name, mark);
                add(Kind.WRITTEN, directory, name, mark, Origin.INFERRED);
            }
        } else if (known == null || mark.isKnown()) {
            createdFile(directory, name, mark, Origin.INFERRED);
        }
    }

    private void add(Kind kind, WatchedDirectory directory, Path name, FileMark mark, Origin origin) {
        if (directory.isTelling()) {
            var change = Change.of(kind, directory.path().resolve(name), mark, origin, now);
            changes.add(cameFromElsewhere(change) ? change.moved(CAME) : change);
        }
    }

    /// Whether a file that has come up was there before the name was: had it been made here, that would have been told.
    /// Where another machine's clock may have set its birth, nothing is concluded.
    private boolean cameFromElsewhere(Change change) {
        long born = silent.isEmpty() ? change.mark().born() : 0;
        return change.kind() == Kind.CREATED && change.origin() == Origin.LIVE && born != 0 && born < caughtUp - MARGIN;
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

    private boolean isInTree(WatchedDirectory directory) {
        return directory.top().equals(root);
    }

    /// Whether there still is a directory; for the root, the same one.
    private boolean isThere(WatchedDirectory directory) {
        var mark = directory.look();
        return mark != null && mark.isDirectory() && (!directory.equals(root) || mark.identity() == root.identity());
    }
}
