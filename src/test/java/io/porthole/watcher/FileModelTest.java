package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random operations of several writers at once, some into and out of the tree; then the tree replayed from the rows
/// must be the tree on disk.
@Timeout(120)
class FileModelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource({"1,1", "2,4", "3,8", "4,2", "33,8"})
    void theRowsLeadToTheTreeOnDisk(long seed, int writers) throws Exception {
        var root = Files.createDirectory(place.resolve("tree"));
        var outside = Files.createDirectory(place.resolve("outside"));
        Files.createDirectories(root.resolve("d1/d2"));
        Files.writeString(root.resolve("d1/f0"), "x");
        var replay = new TreeReplay(root);
        var listener = new RecordingListener();
        try (var timer = Executors.newSingleThreadScheduledExecutor();
                var watcher = new DirectoryWatcher(
                        "model",
                        root,
                        WatchOptions.USUAL,
                        new Timing(InstantSource.system(), timer, new Random(seed)))) {
            watcher.start(listener);
            listener.await(SourceState.LIVE);
            write(root, outside, seed, writers);
            var last = Files.createFile(root.resolve("last"));
            listener.await(
                    it -> it.events().stream()
                            .anyMatch(event -> event.actorName().equals(last.toString())),
                    PATIENCE);
            // what a rename left to pair, or a listing found late, may follow the last file
            listener.await(it -> replayed(replay, it).equals(disk(root)), PATIENCE);
            assertEquals(
                    List.of(),
                    listener.errors().stream().map(SourceError::message).toList());
            timer.shutdownNow();
        }
    }

    private static SortedMap<String, String> replayed(TreeReplay begin, RecordingListener listener) {
        var replay = begin.copy();
        replay.play(listener.events());
        return replay.tree();
    }

    private static SortedMap<String, String> disk(Path root) {
        try {
            return TreeReplay.onDisk(root);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static void write(Path root, Path outside, long seed, int writers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                var writer = new Writer(root, outside, new Random(seed * 100 + i));
                running.add(threads.submit(() -> writer.write(1500)));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    /// Names are few, so that writers meet.
    private record Writer(Path root, Path outside, Random random) {
        void write(int operations) {
            for (int i = 0; i < operations; i++) {
                try {
                    operate();
                } catch (FileSystemException _) {
                    // another writer was faster, or a directory is not empty: the next one
                } catch (IOException fault) {
                    throw new AssertionError(fault);
                }
            }
        }

        private void operate() throws IOException {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> Files.writeString(file(directory()), "x".repeat(random.nextInt(50)));
                case 3 -> Files.createDirectories(directory().resolve("d" + random.nextInt(4)));
                case 4 -> Files.delete(file(directory()));
                case 5 -> Files.move(file(directory()), file(directory()));
                case 6 -> Files.move(file(directory()), file(directory()), StandardCopyOption.REPLACE_EXISTING);
                case 7 -> save(file(directory()));
                case 8 -> move(directory(), directory().resolve("d" + random.nextInt(4)));
                case 9 -> delete(directory().resolve("d" + random.nextInt(4)));
                case 10 -> Files.move(file(outside), file(directory()), StandardCopyOption.REPLACE_EXISTING);
                default -> leaveOrEnter();
            }
        }

        /// The kernel would let the root go into a directory that another writer takes outside at that moment.
        private void move(Path directory, Path to) throws IOException {
            if (!directory.equals(root)) {
                Files.move(directory, to);
            }
        }

        private void leaveOrEnter() throws IOException {
            var there = outside.resolve("d" + random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> Files.move(directory().resolve("d" + random.nextInt(4)), there);
                case 1 -> Files.move(there, directory().resolve("d" + random.nextInt(4)));
                case 2 -> Files.move(file(directory()), file(outside));
                default -> Files.writeString(file(outside), "o");
            }
        }

        private void save(Path file) throws IOException {
            var temporary = file.resolveSibling(file.getFileName() + ".tmp" + random.nextInt(2));
            Files.writeString(temporary, "new");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }

        private void delete(Path directory) throws IOException {
            if (!directory.equals(root) && Files.isDirectory(directory)) {
                try (var files = Files.walk(directory)) {
                    for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                } catch (UncheckedIOException fault) {
                    throw new FileSystemException(String.valueOf(fault.getMessage()));
                }
            }
        }

        private Path file(Path directory) {
            return directory.resolve("f" + random.nextInt(6));
        }

        private Path directory() {
            var directory = root;
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                directory = directory.resolve("d" + random.nextInt(4));
            }
            return directory;
        }
    }
}
