package io.porthole.watcher;

import static io.porthole.event.Action.FILE_CREATED;
import static io.porthole.event.Action.FILE_DELETED;
import static io.porthole.event.Action.FILE_RENAMED;
import static io.porthole.event.Action.FILE_WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DirectoryWatcherTest {
    /// How many events of a directory the JDK holds while nobody takes them.
    private static final String EVENTS_PER_POLL = "jdk.nio.file.WatchService.maxEventsPerPoll";

    private final ManualScheduler clock = new ManualScheduler();
    private final RecordingListener listener = new RecordingListener();

    @TempDir
    private Path root;

    private DirectoryWatcher watcher;

    @BeforeEach
    void makeWatcher() {
        watcher = new DirectoryWatcher("conf", root, WatchOptions.USUAL, new Timing(clock, clock, new Random(1)));
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void tellsWhatIsCreatedWrittenAndDeleted() throws Exception {
        watch();
        var file = root.resolve("a.conf");
        Files.writeString(file, "a");
        listener.await(FILE_WRITTEN, file);
        Files.delete(file);
        var deleted = listener.await(FILE_DELETED, file);
        var created = listener.await(FILE_CREATED, file);
        assertEquals(EventType.FILE, created.type());
        assertEquals("conf", created.source());
        assertEquals("file", created.object());
        assertEquals("created", created.verb());
        assertEquals(Origin.LIVE, created.origin());
        assertTrue(Math.abs(clock.instant().getEpochSecond() - TimeUnit.NANOSECONDS.toSeconds(created.time())) < 20);
        assertEquals(created.time(), created.arrived());
        assertEquals("deleted", deleted.verb());
        assertEquals(List.of(SourceState.CONNECTING, SourceState.LIVE), listener.states());
    }

    @Test
    void watchesWhatWasThereBeforeWithoutTellingIt() throws Exception {
        var deep = Files.createDirectories(root.resolve("a/b/c"));
        watch();
        var file = Files.writeString(deep.resolve("f"), "x");
        listener.await(FILE_CREATED, file);
        assertEquals(List.of(), listener.events(FILE_CREATED, root.resolve("a")));
    }

    @Test
    void findsDirectoriesMadeInOneGoAndWhatIsInThem() throws Exception {
        watch();
        for (int i = 0; i < 50; i++) {
            Files.writeString(
                    Files.createDirectories(root.resolve("a" + i + "/b/c")).resolve("f"), "x");
        }
        for (int i = 0; i < 50; i++) {
            for (var name : List.of("", "/b", "/b/c")) {
                assertEquals(
                        "directory",
                        listener.await(FILE_CREATED, root.resolve("a" + i + name))
                                .object());
            }
            assertEquals(
                    "file",
                    listener.await(FILE_CREATED, root.resolve("a" + i + "/b/c/f"))
                            .object());
        }
        assertNothingCreatedTwice();
    }

    @Test
    void seesEachFileOfABurstOnce() throws Exception {
        watch();
        var directory = Files.createDirectory(root.resolve("burst"));
        for (int i = 0; i < 2000; i++) {
            Files.createFile(directory.resolve("f" + i));
        }
        Files.createFile(root.resolve("last"));
        listener.await(it -> created(it).size() >= 2002);
        var names = new HashSet<>(created(listener));
        assertTrue(IntStream.range(0, 2000)
                .allMatch(i -> names.contains(directory.resolve("f" + i).toString())));
        assertNothingCreatedTwice();
    }

    @Test
    @Timeout(300)
    void aHundredThousandFilesOfEightWritersEndInTheTreeOnDisk() throws Exception {
        var replay = new TreeReplay(root);
        watch();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 8).mapToObj(i -> writer(root.resolve("w" + i), 12_500));
            for (var written : threads.invokeAll(writers.toList())) {
                written.get();
            }
        }
        var disk = TreeReplay.onDisk(root);
        assertEquals(100_000 - 1000 + 8 * 14, disk.size());
        listener.await(it -> created(it).size() >= disk.size(), Duration.ofMinutes(2));
        listener.await(it -> replayed(replay, it).equals(disk), Duration.ofMinutes(2));
        assertNothingCreatedTwice();
    }

    /// A thousand files a directory; each hundredth is deleted in the end.
    private static Callable<Path> writer(Path place, int files) {
        return () -> {
            for (int i = 0; i < files; i++) {
                Files.createFile(
                        Files.createDirectories(place.resolve("d" + i / 1000)).resolve("f" + i));
            }
            for (int i = 0; i < files; i += 100) {
                Files.delete(place.resolve("d" + i / 1000).resolve("f" + i));
            }
            return place;
        };
    }

    private static SortedMap<String, String> replayed(TreeReplay begin, RecordingListener listener) {
        var replay = begin.copy();
        replay.play(listener.events());
        return replay.tree();
    }

    @Test
    void aFileMadeAgainAfterItWasListedIsToldAgain() throws Exception {
        watch();
        var directory = Files.createDirectory(root.resolve("d"));
        var file = Files.createFile(directory.resolve("f"));
        listener.await(FILE_CREATED, file);
        Files.delete(file);
        listener.await(FILE_DELETED, file);
        Files.createFile(file);
        listener.await(it -> it.events(FILE_CREATED, file).size() == 2);
    }

    @Test
    void aDeletedDirectoryIsTold() throws Exception {
        var directory = Files.createDirectories(root.resolve("a/b"));
        watch();
        Files.delete(directory);
        Files.delete(root.resolve("a"));
        assertEquals("directory", listener.await(FILE_DELETED, directory).object());
        assertEquals(
                "directory", listener.await(FILE_DELETED, root.resolve("a")).object());
    }

    @Test
    void followsADirectoryThatIsMovedWithinTheTree() throws Exception {
        var directory = Files.createDirectories(root.resolve("from/d"));
        Files.createDirectory(root.resolve("to"));
        watch();
        var moved = Files.move(directory, root.resolve("to/d"));
        assertEquals(Origin.LIVE, listener.await(FILE_RENAMED, moved).origin());
        var file = Files.createFile(moved.resolve("f"));
        listener.await(FILE_CREATED, file);
        Files.createFile(root.resolve("last"));
        listener.await(FILE_CREATED, root.resolve("last"));
        assertEquals(List.of(), listener.events(FILE_CREATED, directory.resolve("f")));
    }

    @Test
    void aChangedDirectoryIsNotWritten() throws Exception {
        var directory = Files.createDirectory(root.resolve("d"));
        watch();
        sh("chmod 700 \"$0\"", directory);
        Files.createFile(root.resolve("last"));
        listener.await(FILE_CREATED, root.resolve("last"));
        assertEquals(List.of(), listener.events(FILE_WRITTEN, directory));
    }

    @Test
    void doesNotFollowALinkToADirectory() throws Exception {
        Files.createSymbolicLink(root.resolve("before"), root);
        watch();
        var directory = Files.createDirectory(root.resolve("d"));
        listener.await(FILE_CREATED, directory);
        var loop = Files.createSymbolicLink(directory.resolve("loop"), root);
        assertEquals("file", listener.await(FILE_CREATED, loop).object());
        var file = Files.createFile(directory.resolve("f"));
        listener.await(FILE_CREATED, file);
        assertTrue(
                listener.events().stream().noneMatch(event -> event.actorName().contains("loop/")));
        assertTrue(
                listener.events().stream().noneMatch(event -> event.actorName().contains("before/")));
    }

    @Test
    void anyNameIsTold() throws Exception {
        watch();
        sh("printf x > \"$0/$(printf 'new\\nline')\"", root);
        sh("printf x > \"$0/$(printf 'esc\\033[31m')\"", root);
        sh("mkdir \"$0/$(printf 'bad\\377\\376')\" && printf x > \"$0/$(printf 'bad\\377\\376/\\300')\"", root);
        listener.await(FILE_CREATED, root.resolve("new\nline"));
        listener.await(FILE_CREATED, root.resolve("esc\u001b[31m"));
        listener.await(it -> it.events().stream()
                        .filter(event -> event.actorName().contains("/bad"))
                        .count()
                >= 2);
        Files.createFile(root.resolve("last"));
        listener.await(FILE_CREATED, root.resolve("last"));
        assertEquals(List.of(), listener.errors());
    }

    @Test
    void aRealOverflowIsARowAndTheWatchingGoesOn() throws Exception {
        var held = new CountDownLatch(1);
        letTimePass();
        watcher.start(new HoldingListener(held));
        listener.await(SourceState.LIVE);
        listener.await(FILE_CREATED, Files.createFile(root.resolve("first")));
        var file = root.resolve("f");
        for (int i = 0; i < Integer.getInteger(EVENTS_PER_POLL, 512); i++) {
            Files.createFile(file);
            Files.delete(file);
        }
        var unseen = Files.createDirectory(root.resolve("unseen"));
        held.countDown();
        listener.await(it -> it.events().stream().anyMatch(event -> event.action() == Action.OVERFLOW));
        Files.createFile(root.resolve("after"));
        listener.await(FILE_CREATED, root.resolve("after"));
        listener.await(FILE_CREATED, Files.createFile(unseen.resolve("f")));
        assertEquals(List.of(), listener.errors());
    }

    @Test
    void aMissingDirectoryIsAnErrorAndWatchedOnceItIsThere() throws Exception {
        Files.delete(root);
        watcher.start(listener);
        listener.await(SourceState.RETRYING);
        var error = listener.awaitError(1);
        assertEquals("The directory " + root + " does not exist.", error.message());
        assertEquals(1, error.attempt());
        assertEquals(clock.instant(), error.since());
        clock.awaitPending(1);
        clock.advance(Duration.ofSeconds(2));
        assertEquals(2, listener.awaitError(2).attempt());
        Files.createDirectory(root);
        clock.awaitPending(1);
        clock.advance(Duration.ofSeconds(3));
        assertIsBack();
    }

    @Test
    void retryNowEndsThePause() throws Exception {
        Files.delete(root);
        watcher.start(listener);
        listener.await(SourceState.RETRYING);
        Files.createDirectory(root);
        watcher.retryNow();
        assertIsBack();
        assertEquals(1, listener.errors().size());
    }

    @Test
    void aFileIsWatchedAlone() throws Exception {
        var file = Files.writeString(root.resolve("a.conf"), "1");
        Files.createDirectory(root.resolve("d"));
        try (var alone = watcherOf(file, WatchOptions.USUAL)) {
            start(alone);
            Files.writeString(root.resolve("b.conf"), "2");
            Files.writeString(root.resolve("d/a.conf"), "2");
            Files.writeString(file, "3");
            listener.await(FILE_WRITTEN, file);
            Files.delete(file);
            listener.await(FILE_DELETED, file);
            Files.writeString(file, "4");
            listener.await(FILE_CREATED, file);
            assertTrue(listener.events().stream()
                    .allMatch(event -> event.actorName().equals(file.toString())));
        }
    }

    @Test
    void aDirectoryIsWatchedWithoutWhatIsBelowIt() throws Exception {
        Files.createDirectory(root.resolve("old"));
        try (var flat = watcherOf(root, new WatchOptions(false, List.of(), WatchOptions.USUAL_POLL))) {
            start(flat);
            Files.createFile(root.resolve("old/f"));
            Files.createFile(Files.createDirectory(root.resolve("new")).resolve("f"));
            Files.delete(root.resolve("old/f"));
            Files.delete(root.resolve("old"));
            listener.await(FILE_DELETED, root.resolve("old"));
            assertEquals(
                    List.of("created " + root.resolve("new"), "deleted " + root.resolve("old")),
                    listener.events().stream().map(Event::toString).toList());
        }
    }

    @Test
    void aDirectoryDeletedAndMadeAgainIsWatchedAgain() throws Exception {
        Files.createDirectories(root.resolve("a/b"));
        watch();
        sh("rm -r \"$0\"", root);
        listener.await(SourceState.RETRYING);
        assertTrue(listener.events().stream().anyMatch(event -> event.action() == Action.LOST));
        assertFalse(listener.awaitError(1).advice().isEmpty());
        Files.createDirectory(root);
        clock.awaitPending(1);
        clock.advance(Duration.ofSeconds(2));
        assertIsBack();
    }

    private void watch() throws InterruptedException {
        start(watcher);
    }

    private void start(DirectoryWatcher other) throws InterruptedException {
        letTimePass();
        other.start(listener);
        listener.await(SourceState.LIVE);
    }

    private DirectoryWatcher watcherOf(Path path, WatchOptions options) {
        return new DirectoryWatcher("conf", path, options, new Timing(clock, clock, new Random(1)));
    }

    private void letTimePass() {
        listener.whileWaiting(() -> clock.advance(Duration.ofMillis(100)));
    }

    private void assertIsBack() throws InterruptedException, IOException {
        letTimePass();
        listener.await(SourceState.LIVE);
        listener.await(it -> it.events().stream().anyMatch(event -> event.action() == Action.CONNECTED));
        listener.await(FILE_CREATED, Files.createFile(root.resolve("back")));
    }

    private void assertNothingCreatedTwice() {
        var names = created(listener);
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    private static List<String> created(RecordingListener listener) {
        return listener.events().stream()
                .filter(event -> event.action() == FILE_CREATED)
                .map(Event::actorName)
                .toList();
    }

    private static void sh(String script, Path argument) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", "-c", script, argument.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    /// Hears the first events and then lets the watcher wait.
    private final class HoldingListener implements WatcherListener {
        private final CountDownLatch held;

        HoldingListener(CountDownLatch held) {
            this.held = held;
        }

        @Override
        public void events(List<Event> events) {
            listener.events(events);
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void state(SourceState state) {
            listener.state(state);
        }

        @Override
        public void error(SourceError error) {
            listener.error(error);
        }
    }
}
