package io.porthole.watcher;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.Watchable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tree on real directories, with keys that tell what the test wants them to.
class WatchedTreeTest {
    private static final long A_MINUTE = 60_000_000_000L;

    private final Map<Path, FakeKey> keys = new HashMap<>();
    private final Map<Path, Mounts.Mount> mounts = new HashMap<>();
    private final List<IOException> faults = new ArrayList<>();
    private final List<String> unusual = new ArrayList<>();
    private final Set<Path> closed = new HashSet<>();
    private final List<Event> told = new ArrayList<>();
    private final HeldChanges held = new HeldChanges();
    private long now = A_MINUTE;

    @TempDir
    private Path root;

    private WatchedTree tree;
    private FileRows fileRows;

    @BeforeEach
    void makeTree() {
        tree = new WatchedTree(new WatchedDirectory(root, false), WatchScope.WHOLE, held, new Surroundings());
        fileRows = new FileRows("test", new Clutter(root, IgnorePatterns.NONE));
    }

    @Test
    void anOverflowIsARowAndWhatDiffersIsInferred() throws IOException {
        Files.writeString(root.resolve("written"), "1");
        Files.writeString(root.resolve("deleted"), "1");
        Files.writeString(root.resolve("same"), "1");
        tree.open(now);
        var missed = Files.createDirectories(root.resolve("missed/deep"));
        Files.writeString(root.resolve("written"), "22");
        Files.delete(root.resolve("deleted"));
        Files.writeString(root.resolve("created"), "1");
        key(root).overflow();
        drain(root);
        assertTrue(
                told.getFirst().verb().startsWith("Events of the directory " + root + " were lost, number unknown."));
        assertEquals(Action.OVERFLOW, told.getFirst().action());
        assertEquals(
                List.of(
                        "created (inferred) created",
                        "created (inferred) deep",
                        "created (inferred) missed",
                        "deleted (inferred) deleted",
                        "written (inferred) written"),
                told.stream()
                        .skip(1)
                        .map(row -> EventSummary.what(row) + " " + EventSummary.who(row))
                        .sorted()
                        .toList());
        assertTrue(keys.containsKey(missed));
        assertEquals(3, tree.watched());
        key(root).overflow();
        told.clear();
        drain(root);
        assertEquals(1, told.size());
    }

    @Test
    void directoriesThatWentUnseenAreForgotten() throws IOException {
        var gone = Files.createDirectories(root.resolve("a/b"));
        tree.open(now);
        Files.delete(gone);
        Files.delete(root.resolve("a"));
        key(root).overflow();
        drain(root);
        assertEquals(1, tree.watched());
        assertTrue(key(gone).cancelled);
    }

    @Test
    void aDirectoryThatWasReplacedUnseenIsWatchedAgain() throws IOException {
        var replaced = Files.createDirectories(root.resolve("a"));
        tree.open(now);
        Files.move(replaced, root.resolve("elsewhere"));
        Files.delete(root.resolve("elsewhere"));
        var before = keys.remove(replaced);
        Files.createDirectories(replaced.resolve("new"));
        key(root).overflow();
        drain(root);
        assertTrue(requireNonNull(before).cancelled);
        assertTrue(keys.containsKey(replaced.resolve("new")));
        assertEquals(3, tree.watched());
        assertEquals(
                List.of("deleted " + replaced, "created " + replaced, "created " + replaced.resolve("new")),
                rows().subList(1, 4));
    }

    @Test
    void overflowsOfManyDirectoriesAreOneRow() throws IOException {
        var a = Files.createDirectory(root.resolve("a"));
        tree.open(now);
        key(root).overflow();
        key(a).overflow();
        drain(root, a);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().verb().startsWith("Events of 2 directories were lost"));
    }

    @Test
    void whatBothTheListingAndAnEventTellIsOneRow() throws IOException {
        tree.open(now);
        var file = Files.createFile(Files.createDirectory(root.resolve("d")).resolve("f"));
        key(root).event(StandardWatchEventKinds.ENTRY_CREATE, "d");
        drain(root);
        now += 2 * A_MINUTE;
        key(root.resolve("d")).event(StandardWatchEventKinds.ENTRY_CREATE, "f");
        drain(root.resolve("d"));
        assertEquals(List.of("created " + root.resolve("d"), "created " + file), rows());
    }

    @Test
    void writesOfAFileAreOneRowThatCounts() throws IOException {
        Files.createFile(root.resolve("f"));
        Files.createFile(root.resolve("g"));
        tree.open(now);
        for (var name : List.of("f", "g", "f")) {
            key(root).event(StandardWatchEventKinds.ENTRY_MODIFY, name);
        }
        drain(root);
        assertEquals(List.of("written " + root.resolve("g"), "written " + root.resolve("f")), rows());
        assertEquals(Map.of("times", "2"), told.getLast().actorAttributes());
    }

    @Test
    void whatADeletedDirectoryStillHadToTellIsTold() throws IOException {
        var d = Files.createDirectory(root.resolve("d"));
        Files.createFile(d.resolve("f"));
        tree.open(now);
        Files.delete(d.resolve("f"));
        Files.delete(d);
        key(d).event(StandardWatchEventKinds.ENTRY_DELETE, "f");
        key(root).event(StandardWatchEventKinds.ENTRY_DELETE, "d");
        drain(root, d);
        assertEquals(List.of("deleted " + d.resolve("f"), "deleted " + d), rows());
        assertEquals("directory", told.getLast().object());
    }

    @Test
    void whatADirectoryTellsAfterItWasHeardAndBeforeItsKeyEndedIsTold() throws IOException {
        var d = Files.createDirectory(root.resolve("d"));
        Files.createFile(d.resolve("f"));
        tree.open(now);
        Files.delete(d.resolve("f"));
        Files.delete(d);
        key(d).endsAfter(StandardWatchEventKinds.ENTRY_DELETE, "f");
        key(root).event(StandardWatchEventKinds.ENTRY_DELETE, "d");
        drain(d, root);
        assertEquals(List.of("deleted " + d.resolve("f"), "deleted " + d), rows());
    }

    @Test
    void aDirectoryMountedAtTwoPlacesIsEnteredOnce() throws IOException {
        var d = Files.createDirectory(root.resolve("d"));
        tree.open(now);
        var again = Files.createDirectory(root.resolve("again"));
        keys.put(again, key(d));
        key(root).event(StandardWatchEventKinds.ENTRY_CREATE, "again");
        drain(root);
        // the fake key says that it is `d`, but on disk it is another directory, so `d` has not moved there
        assertEquals(2, tree.watched());
    }

    @Test
    void whatTheKernelMakesUpIsLeftOutAndToldOnce() throws IOException {
        var made = Files.createDirectories(root.resolve("proc/1"));
        mounts.put(root.resolve("proc"), new Mounts.Mount("7", "proc"));
        tree.open(now);
        assertEquals(1, tree.watched());
        assertEquals(List.of(root.resolve("proc") + " proc"), unusual);
        assertFalse(keys.containsKey(made));
    }

    @Test
    void aShareBelowIsPolled() throws IOException {
        var share = Files.createDirectories(root.resolve("share/d"));
        mounts.put(root.resolve("share"), new Mounts.Mount("8", "nfs4"));
        tree.open(now);
        assertTrue(tree.isPolled());
        Files.writeString(share.resolve("f"), "from another machine");
        tree.poll(now);
        drain();
        assertEquals(List.of("created " + share.resolve("f")), rows());
        tree.poll(now);
        drain();
        assertEquals(1, told.size());
    }

    @Test
    void aListingThatFindsVeryMuchIsToldInParts() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < FileRows.LARGEST + 5; i++) {
            changes.add(Change.of(Change.Kind.CREATED, root.resolve("f" + i), FileMark.UNKNOWN, Origin.LIVE, now));
        }
        assertEquals(
                List.of(FileRows.LARGEST, 5),
                fileRows.of(changes).stream().map(List::size).toList());
    }

    @Test
    void takenRightsAreToldOnceAndWhatWasMissedWhenTheyAreBack() throws IOException {
        var d = Files.createDirectory(root.resolve("d"));
        tree.open(now);
        closed.add(d);
        for (int i = 0; i < 2; i++) {
            key(root).event(StandardWatchEventKinds.ENTRY_MODIFY, "d");
            drain(root);
        }
        assertEquals(
                List.of(d.toString()),
                faults.stream().map(Throwable::getMessage).toList());
        Files.createFile(d.resolve("missed"));
        closed.remove(d);
        key(root).event(StandardWatchEventKinds.ENTRY_MODIFY, "d");
        drain(root);
        assertEquals(List.of("created " + d.resolve("missed")), rows());
        assertEquals(Origin.INFERRED, told.getFirst().origin());
    }

    @Test
    void theEndOfTheRootIsTold() throws IOException {
        var a = Files.createDirectory(root.resolve("a"));
        tree.open(now);
        Files.delete(a);
        key(a).valid = false;
        assertTrue(tree.process(key(a), now));
        Files.delete(root);
        key(root).valid = false;
        assertFalse(tree.process(key(root), now));
        assertEquals(List.of(), faults);
    }

    private void drain(Path... directories) {
        for (var directory : directories) {
            assertTrue(tree.process(key(directory), now));
        }
        held.endDrain(fileRows, now);
        var ended = held.releaseAll().stream().map(tree::settled).toList();
        fileRows.of(Composition.of(ended)).forEach(told::addAll);
    }

    private List<String> rows() {
        return told.stream().map(Event::toString).toList();
    }

    private FakeKey key(Path directory) {
        return requireNonNull(keys.get(directory));
    }

    private final class Surroundings implements WatchedTree.Surroundings {
        @Override
        public WatchKey register(Path directory) {
            return keys.computeIfAbsent(directory, FakeKey::new);
        }

        @Override
        public void lookingAt(Path file) {}

        @Override
        public boolean isOpen(Path directory) {
            return !closed.contains(directory);
        }

        @Override
        public void unreadable(Path directory, IOException fault) {
            faults.add(fault);
        }

        @Override
        public Mounts.@Nullable Mount mountAt(Path path) {
            return mounts.get(path);
        }

        @Override
        public void unusual(Path directory, Mounts.Mount mount) {
            unusual.add(directory + " " + mount.type());
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }

    private record FakeEvent<T>(
            WatchEvent.Kind<T> kind, @Nullable T context) implements WatchEvent<@Nullable T> {
        @Override
        public int count() {
            return 1;
        }
    }

    private static final class FakeKey implements WatchKey {
        private final Path directory;
        private final List<WatchEvent<?>> events = new ArrayList<>();
        private final List<WatchEvent<?>> lastEvents = new ArrayList<>();
        private boolean valid = true;
        private boolean cancelled;

        FakeKey(Path directory) {
            this.directory = directory;
        }

        void event(WatchEvent.Kind<Path> kind, String name) {
            events.add(new FakeEvent<>(kind, Path.of(name)));
        }

        /// Ends once it was polled, with an event that came after that.
        void endsAfter(WatchEvent.Kind<Path> kind, String name) {
            lastEvents.add(new FakeEvent<>(kind, Path.of(name)));
        }

        void overflow() {
            events.add(new FakeEvent<>(StandardWatchEventKinds.OVERFLOW, null));
        }

        @Override
        public boolean isValid() {
            return valid;
        }

        @Override
        public List<WatchEvent<?>> pollEvents() {
            var polled = List.copyOf(events);
            events.clear();
            valid &= lastEvents.isEmpty();
            events.addAll(lastEvents);
            lastEvents.clear();
            return polled;
        }

        @Override
        public boolean reset() {
            return valid;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public Watchable watchable() {
            return directory;
        }
    }
}
