package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Origin;
import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Directories that are moved away, mounted upon and unmounted, and file systems that do not tell.
@Timeout(60)
class DirectoryWatcherPlacesTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final RecordingListener listener = new RecordingListener();
    private final List<Path> mounted = new ArrayList<>();

    @TempDir
    private Path place;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(place.resolve("root"));
    }

    @AfterEach
    void unmount() throws Exception {
        signal("CONT");
        for (var point : mounted) {
            run("umount", "-l", point.toString());
        }
    }

    @Test
    void whatIsMovedAwayIsToldAndWatchedAgainWithTheDifferences() throws Exception {
        Files.writeString(root.resolve("old"), "1");
        try (var watcher = watch(root)) {
            Files.move(root, place.resolve("away"));
            listener.await(SourceState.RETRYING);
            assertEquals(
                    root + " was moved away, unmounted or replaced: what is at that path now is not what was watched.",
                    listener.awaitError(1).message());
            assertTrue(listener.events().stream().anyMatch(event -> event.action() == Action.LOST));
            Files.createDirectory(root);
            Files.writeString(root.resolve("new"), "1");
            watcher.retryNow();
            listener.await(SourceState.LIVE);
            assertEquals(
                    Origin.INFERRED,
                    listener.await(Action.FILE_DELETED, root.resolve("old")).origin());
            assertEquals(
                    Origin.INFERRED,
                    listener.await(Action.FILE_CREATED, root.resolve("new")).origin());
        }
    }

    @Test
    void aLinkThatLeadsElsewhereIsFollowed() throws Exception {
        var one = Files.createDirectory(place.resolve("one"));
        var two = Files.createDirectory(place.resolve("two"));
        var link = Files.createSymbolicLink(place.resolve("current"), one);
        try (var watcher = watch(link)) {
            Files.createFile(one.resolve("f"));
            listener.await(Action.FILE_CREATED, link.resolve("f"));
            Files.delete(link);
            Files.createSymbolicLink(link, two);
            listener.await(SourceState.RETRYING);
            watcher.retryNow();
            listener.await(SourceState.LIVE);
            Files.createFile(two.resolve("g"));
            listener.await(Action.FILE_CREATED, link.resolve("g"));
        }
    }

    @Test
    void whatIsMountedBelowIsFoundAndWhatComesBackWhenItIsUnmounted() throws Exception {
        var point = Files.createDirectory(root.resolve("point"));
        Files.createFile(point.resolve("covered"));
        try (var watcher = watch(root)) {
            mount(point);
            Files.createFile(point.resolve("upon"));
            listener.await(Action.FILE_DELETED, point.resolve("covered"));
            listener.await(Action.FILE_CREATED, point.resolve("upon"));
            Files.createFile(point.resolve("live"));
            assertEquals(
                    Origin.LIVE,
                    listener.await(Action.FILE_CREATED, point.resolve("live")).origin());
            run("umount", point.toString());
            mounted.remove(point);
            listener.await(Action.FILE_CREATED, point.resolve("covered"));
            listener.await(Action.FILE_DELETED, point.resolve("live"));
            assertEquals(SourceState.LIVE, listener.states().getLast());
            assertEquals("conf", watcher.source());
        }
    }

    @Test
    void aWatchedMountThatIsUnmountedIsToldAndItsPlaceWatched() throws Exception {
        mount(root);
        Files.createFile(root.resolve("upon"));
        try (var watcher = watch(root)) {
            run("umount", root.toString());
            mounted.remove(root);
            listener.await(SourceState.RETRYING);
            watcher.retryNow();
            listener.await(SourceState.LIVE);
            listener.await(Action.FILE_DELETED, root.resolve("upon"));
        }
    }

    /// What changes behind a FUSE file system stands for what another machine changes on a share.
    @Test
    void aFileSystemThatDoesNotTellIsPolledAndToldAsSuch() throws Exception {
        var behind = Files.createDirectory(place.resolve("behind"));
        var old = Files.writeString(behind.resolve("old"), "1");
        mount(root, "bindfs", "--no-allow-other", behind.toString(), root.toString());
        try (var watcher = watch(root)) {
            var message = listener.awaitError(1).message();
            assertTrue(message.contains("does not tell of changes made on other machines"), message);
            listener.await(_ -> watcher.remark().equals("polled 10 s"));
            Files.createFile(behind.resolve("new"));
            Files.writeString(old, "22");
            assertEquals(
                    Origin.INFERRED,
                    listener.await(Action.FILE_CREATED, root.resolve("new")).origin());
            var written = listener.await(Action.FILE_WRITTEN, root.resolve("old"));
            assertEquals(Map.of(), written.actorAttributes());
            Files.delete(old);
            listener.await(Action.FILE_DELETED, root.resolve("old"));
            Files.writeString(root.resolve("new"), "by this machine");
            listener.await(Action.FILE_WRITTEN, root.resolve("new"));
            assertEquals(1, listener.errors().size(), "it is still the same directory");
        }
    }

    /// A FUSE program that is stopped stands for a share whose server is gone: whoever looks at it waits.
    @Test
    void aFileSystemThatDoesNotAnswerIsToldAndWatchedOnWhenItDoes() throws Exception {
        var behind = mountThatHangs();
        var everySecond = new WatchOptions(true, List.of(), Duration.ofSeconds(1));
        try (var watcher = watcher(root, everySecond)) {
            watcher.start(listener);
            listener.awaitError(1);
            signal("STOP");
            assertDoesNotAnswer(2);
            Files.createFile(behind.resolve("meanwhile"));
            long answered = EpochNanos.now(clock);
            signal("CONT");
            listener.await(SourceState.LIVE);
            var created = listener.await(Action.FILE_CREATED, root.resolve("meanwhile"));
            assertTrue(created.arrived() >= answered, "it was learned of when it could be looked at");
            assertEquals(
                    root + " answers again: what was held up follows.",
                    listener.events().getFirst().verb());
        }
    }

    @Test
    void aFileSystemThatDoesNotAnswerFromTheStartIsToldAndWatchedWhenItDoes() throws Exception {
        mountThatHangs();
        signal("STOP");
        try (var watcher = watcher(root, WatchOptions.USUAL)) {
            watcher.start(listener);
            assertDoesNotAnswer(1);
            signal("CONT");
            listener.await(SourceState.LIVE);
        }
    }

    @Test
    void aFileSystemThatDoesNotAnswerDoesNotHoldUpTheClose() throws Exception {
        mountThatHangs();
        var watcher = watch(root);
        signal("STOP");
        assertDoesNotAnswer(2);
        long began = System.nanoTime();
        watcher.close();
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(1).toNanos());
        assertEquals(SourceState.CLOSED, listener.states().getLast());
        int said = listener.states().size();
        signal("CONT");
        awaitEnd("files-conf");
        assertEquals(said, listener.states().size());
    }

    @Test
    void anOverlayTellsOfWhatIsChangedThroughIt() throws Exception {
        for (var name : List.of("lower", "upper", "work")) {
            Files.createDirectory(place.resolve(name));
        }
        var lower = Files.writeString(place.resolve("lower/conf"), "1");
        var layers = "lowerdir=%1$s/lower,upperdir=%1$s/upper,workdir=%1$s/work".formatted(place);
        mount(root, "mount", "-t", "overlay", "overlay", "-o", layers, root.toString());
        try (var watcher = watch(root)) {
            Files.writeString(root.resolve(lower.getFileName()), "22");
            listener.await(Action.FILE_WRITTEN, root.resolve("conf"));
            Files.move(root.resolve("conf"), root.resolve("moved"));
            listener.await(Action.FILE_RENAMED, root.resolve("moved"));
            assertEquals("", watcher.remark());
        }
    }

    @Test
    void theKernelsOwnFilesArePolledAndToldAsSuch() throws Exception {
        var directory = Path.of("/proc/self/task");
        assumeTrue(Files.isDirectory(directory), "no /proc here");
        try (var watcher = watch(directory)) {
            var message = listener.awaitError(1).message();
            assertTrue(message.contains("the kernel makes it up (proc)"), message);
            listener.await(_ -> watcher.remark().equals("polled 10 s"));
        }
    }

    private Path mountThatHangs() throws Exception {
        var behind = Files.createDirectory(place.resolve("behind"));
        mount(root, "bindfs", "--no-allow-other", behind.toString(), root.toString());
        return behind;
    }

    private void assertDoesNotAnswer(int number) throws InterruptedException {
        var message = listener.awaitError(number).message();
        assertEquals(root + " does not answer: what happens in " + root + " is not seen until it does.", message);
        listener.await(SourceState.RETRYING);
    }

    /// To the programs that have this test's directory on their command lines.
    private void signal(String name) throws Exception {
        for (var program : ProcessHandle.allProcesses().toList()) {
            if (program.info().commandLine().orElse("").contains(root.toString())) {
                run("kill", "-" + name, Long.toString(program.pid()));
            }
        }
    }

    private static void awaitEnd(String name) throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
                thread.join();
            }
        }
    }

    private DirectoryWatcher watcher(Path path, WatchOptions options) {
        listener.whileWaiting(() -> clock.advance(Duration.ofMillis(500)));
        return new DirectoryWatcher("conf", path, options, new Timing(clock, clock, new Random(1)));
    }

    private DirectoryWatcher watch(Path path) throws InterruptedException {
        var watcher = watcher(path, WatchOptions.USUAL);
        watcher.start(listener);
        listener.await(SourceState.LIVE);
        return watcher;
    }

    private void mount(Path point) throws Exception {
        mount(point, "mount", "-t", "tmpfs", "none", point.toString());
    }

    private void mount(Path point, String... command) throws Exception {
        assumeTrue(run(command) == 0, "needs the right to mount");
        mounted.addFirst(point);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
