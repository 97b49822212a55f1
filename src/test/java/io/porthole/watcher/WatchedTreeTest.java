package io.porthole.watcher;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.Watchable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tree on real directories, with keys that tell what the test wants them to.
class WatchedTreeTest {
    private final Map<Path, FakeKey> keys = new HashMap<>();
    private final List<IOException> faults = new ArrayList<>();
    private final List<Event> told = new ArrayList<>();
    private long now;

    @TempDir
    private Path root;

    private WatchedTree tree;

    @BeforeEach
    void makeTree() {
        tree = new WatchedTree(root, new Surroundings());
    }

    @Test
    void anOverflowIsARowAndNewDirectoriesAreWatched() throws IOException {
        tree.open();
        var missed = Files.createDirectories(root.resolve("missed/deep"));
        key(root).overflow();
        drain(root);
        assertEquals(
                List.of("Events of the directory " + root + " were lost, number unknown."),
                told.stream().map(Event::verb).toList());
        assertEquals(Action.OVERFLOW, told.getFirst().action());
        assertTrue(keys.containsKey(missed));
        assertEquals(3, tree.watched());
    }

    @Test
    void directoriesThatWentUnseenAreForgotten() throws IOException {
        var gone = Files.createDirectories(root.resolve("a/b"));
        tree.open();
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
        tree.open();
        var before = keys.remove(replaced);
        Files.createDirectory(replaced.resolve("new"));
        key(root).overflow();
        drain(root);
        assertTrue(requireNonNull(before).cancelled);
        assertTrue(keys.containsKey(replaced.resolve("new")));
        assertEquals(3, tree.watched());
    }

    @Test
    void overflowsOfManyDirectoriesAreOneRow() throws IOException {
        var a = Files.createDirectory(root.resolve("a"));
        tree.open();
        key(root).overflow();
        key(a).overflow();
        drain(root, a);
        assertEquals(
                List.of("Events of 2 directories were lost, number unknown; the first is " + root + "."),
                told.stream().map(Event::verb).toList());
    }

    @Test
    void whatBothTheListingAndAnEventTellIsOneRow() throws IOException {
        tree.open();
        var file = Files.createFile(Files.createDirectory(root.resolve("d")).resolve("f"));
        key(root).event(StandardWatchEventKinds.ENTRY_CREATE, "d");
        drain(root);
        key(root.resolve("d")).event(StandardWatchEventKinds.ENTRY_CREATE, "f");
        drain(root.resolve("d"));
        assertEquals(List.of("created " + root.resolve("d"), "created " + file), rows());
    }

    @Test
    void whatAListingToldIsForgottenAfterAWhile() throws IOException {
        tree.open();
        var file = Files.createFile(Files.createDirectory(root.resolve("d")).resolve("f"));
        key(root).event(StandardWatchEventKinds.ENTRY_CREATE, "d");
        drain(root);
        told.clear();
        now += Duration.ofMinutes(2).toNanos();
        key(root.resolve("d")).event(StandardWatchEventKinds.ENTRY_CREATE, "f");
        drain(root.resolve("d"));
        assertEquals(List.of("created " + file), rows());
    }

    @Test
    void writesOfAFileInOneDrainAreOneRow() throws IOException {
        tree.open();
        for (var name : List.of("f", "g", "f")) {
            key(root).event(StandardWatchEventKinds.ENTRY_MODIFY, name);
        }
        key(root).event(StandardWatchEventKinds.ENTRY_DELETE, "f");
        key(root).event(StandardWatchEventKinds.ENTRY_CREATE, "f");
        key(root).event(StandardWatchEventKinds.ENTRY_MODIFY, "f");
        drain(root);
        var f = root.resolve("f");
        assertEquals(
                List.of("written " + f, "written " + root.resolve("g"), "deleted " + f, "created " + f, "written " + f),
                rows());
    }

    @Test
    void eventsOfADirectoryThatHasGoneAreStillTold() throws IOException {
        var d = Files.createDirectory(root.resolve("d"));
        tree.open();
        key(d).event(StandardWatchEventKinds.ENTRY_DELETE, "f");
        key(root).event(StandardWatchEventKinds.ENTRY_DELETE, "d");
        drain(root, d);
        assertEquals(List.of("deleted " + d, "deleted " + d.resolve("f")), rows());
        assertEquals("directory", told.getFirst().object());
    }

    @Test
    void aListingThatFindsVeryMuchIsToldInParts() throws IOException {
        tree.open();
        var parts = new ArrayList<Integer>();
        var rows = new FileRows("test", now, batch -> parts.add(batch.size()));
        for (int i = 0; i < FileRows.LARGEST + 5; i++) {
            rows.add(Action.FILE_CREATED, root.resolve("f" + i), false, Origin.INFERRED);
        }
        rows.flush();
        assertEquals(List.of(FileRows.LARGEST, 5), parts);
    }

    @Test
    void theEndOfTheRootIsTold() throws IOException {
        var a = Files.createDirectory(root.resolve("a"));
        tree.open();
        key(a).valid = false;
        assertTrue(tree.process(key(a), new FileRows("test", now, told::addAll)));
        key(root).valid = false;
        assertFalse(tree.process(key(root), new FileRows("test", now, told::addAll)));
        assertEquals(List.of(), faults);
    }

    private void drain(Path... directories) {
        var rows = new FileRows("test", now, told::addAll);
        for (var directory : directories) {
            assertTrue(tree.process(key(directory), rows));
        }
        rows.flush();
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
        public void unreadable(Path directory, IOException fault) {
            faults.add(fault);
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
        private boolean valid = true;
        private boolean cancelled;

        FakeKey(Path directory) {
            this.directory = directory;
        }

        void event(WatchEvent.Kind<Path> kind, String name) {
            events.add(new FakeEvent<>(kind, Path.of(name)));
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
