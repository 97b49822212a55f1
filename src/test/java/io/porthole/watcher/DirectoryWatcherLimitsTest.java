package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Directories that the system does not let Porthole watch, and closing in every state.
@Timeout(60)
class DirectoryWatcherLimitsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final ManualScheduler clock = new ManualScheduler();
    private final RecordingListener listener = new RecordingListener();
    private final AtomicInteger allowed = new AtomicInteger(Integer.MAX_VALUE);

    @TempDir
    private Path root;

    @Test
    void beyondTheLimitAPartIsWatchedUntilThereIsRoom() throws Exception {
        for (var name : List.of("a", "b", "c/d")) {
            Files.createDirectories(root.resolve(name));
        }
        allowed.set(2);
        try (var watcher = watcher(this::registerAllowed)) {
            watcher.start(listener);
            listener.await(SourceState.RETRYING);
            var error = listener.awaitError(1);
            assertTrue(error.message().contains("only 2 are watched"), error.message());
            assertTrue(error.advice().contains("fs.inotify.max_user_watches"));
            letTimePass();
            listener.await(Action.FILE_CREATED, Files.createFile(root.resolve("seen")));
            listener.whileWaiting(() -> {});
            clock.advance(Duration.ofSeconds(2));
            assertEquals(2, listener.awaitError(2).attempt());
            allowed.set(Integer.MAX_VALUE);
            watcher.retryNow();
            letTimePass();
            listener.await(SourceState.LIVE);
            listener.await(it -> it.events().stream().anyMatch(event -> event.action() == Action.CONNECTED));
            listener.await(Action.FILE_CREATED, Files.createFile(root.resolve("c/d/f")));
        }
    }

    @Test
    void aLimitReachedLaterIsTold() throws Exception {
        allowed.set(1);
        try (var watcher = watcher(this::registerAllowed)) {
            watcher.start(listener);
            listener.await(SourceState.LIVE);
            letTimePass();
            var directory = Files.createDirectory(root.resolve("d"));
            listener.await(Action.FILE_CREATED, directory);
            listener.await(SourceState.RETRYING);
            assertEquals(1, listener.errors().size());
        }
    }

    @Test
    void withNoRoomForTheDirectoryItselfNothingIsWatched() throws Exception {
        allowed.set(0);
        try (var watcher = watcher(this::registerAllowed)) {
            watcher.start(listener);
            var message = listener.awaitError(1).message();
            assertTrue(message.contains("nothing of " + root + " is watched"), message);
        }
    }

    @Test
    void anUnreadableDirectoryIsToldOnceAndTheOthersAreWatched() throws Exception {
        var secret = Files.createDirectory(root.resolve("secret"));
        Files.createDirectory(root.resolve("open"));
        try (var watcher = watcher((directory, service) -> {
            if (directory.equals(secret)) {
                throw new AccessDeniedException(directory.toString());
            }
            return WatchPlan.Registrar.USUAL.register(directory, service);
        })) {
            watcher.start(listener);
            listener.await(SourceState.LIVE);
            letTimePass();
            listener.await(Action.FILE_CREATED, Files.createFile(root.resolve("open/f")));
            assertEquals(
                    List.of("The directory " + secret + " cannot be read: permission denied."),
                    listener.errors().stream().map(SourceError::message).toList());
        }
    }

    @Test
    void closeEndsAWatcherThatIsLive() throws Exception {
        var watcher = watcher(WatchPlan.Registrar.USUAL);
        watcher.start(listener);
        listener.await(SourceState.LIVE);
        assertCloses(watcher);
    }

    @Test
    void closeEndsAWatcherThatIsRetrying() throws Exception {
        Files.delete(root);
        var watcher = watcher(WatchPlan.Registrar.USUAL);
        watcher.start(listener);
        listener.await(SourceState.RETRYING);
        assertCloses(watcher);
    }

    @Test
    void closeEndsAWatcherThatIsRegistering() throws Exception {
        for (int i = 0; i < 200; i++) {
            Files.createDirectory(root.resolve("d" + i));
        }
        var begun = new CountDownLatch(10);
        var closing = new CountDownLatch(1);
        var registered = new AtomicInteger();
        var watcher = watcher((directory, service) -> {
            registered.incrementAndGet();
            begun.countDown();
            if (begun.getCount() == 0) {
                await(closing);
            }
            return WatchPlan.Registrar.USUAL.register(directory, service);
        });
        watcher.start(listener);
        begun.await();
        var closer = Thread.ofPlatform().start(() -> assertClosesSoon(watcher));
        while (closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        closing.countDown();
        closer.join();
        assertEquals(10, registered.get());
        assertEquals(List.of(SourceState.CONNECTING, SourceState.CLOSED), listener.states());
        assertNoThread();
    }

    @Test
    void closeEndsAWatcherThatWasNeverStarted() {
        watcher(WatchPlan.Registrar.USUAL).close();
        assertEquals(List.of(), listener.states());
    }

    private void letTimePass() {
        listener.whileWaiting(() -> clock.advance(Duration.ofMillis(100)));
    }

    private void assertCloses(DirectoryWatcher watcher) {
        assertClosesSoon(watcher);
        assertEquals(SourceState.CLOSED, listener.states().getLast());
        assertEquals(0, clock.pending());
        assertNoThread();
        assertEquals(0, openInotifyHandles());
        watcher.close();
    }

    private static void assertClosesSoon(DirectoryWatcher watcher) {
        var began = System.nanoTime();
        watcher.close();
        assertTrue(System.nanoTime() - began < A_SECOND.toNanos());
    }

    private static void assertNoThread() {
        var threads = Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
        assertEquals(
                List.of(), threads.filter(name -> name.equals("files-limited")).toList());
    }

    /// Where the system tells; otherwise 0.
    private static long openInotifyHandles() {
        var handles = Path.of("/proc/self/fd").toFile().listFiles();
        return handles == null
                ? 0
                : List.of(handles).stream()
                        .filter(handle -> leadsTo(handle.toPath(), "anon_inode:inotify"))
                        .count();
    }

    private static boolean leadsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException _) {
            return false;
        }
    }

    private DirectoryWatcher watcher(WatchPlan.Registrar registrar) {
        var timing = new Timing(clock, clock, new Random(1));
        return new DirectoryWatcher(new WatchPlan("limited", root, WatchOptions.USUAL, timing, registrar));
    }

    private WatchKey registerAllowed(Path directory, WatchService service) throws IOException {
        if (allowed.getAndDecrement() <= 0) {
            throw new IOException("User limit of inotify watches reached");
        }
        return WatchPlan.Registrar.USUAL.register(directory, service);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
