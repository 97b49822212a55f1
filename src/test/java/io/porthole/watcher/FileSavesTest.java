package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import io.porthole.event.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Saves and renames as people and their editors make them, with the real programs where Debian has them.
@Timeout(60)
class FileSavesTest {
    private final RecordingListener listener = new RecordingListener();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path place;

    private volatile Duration later = Duration.ZERO;
    private Path root;
    private Path file;
    private DirectoryWatcher watcher;

    @BeforeEach
    void watch() throws Exception {
        root = Files.createDirectory(place.resolve("tree"));
        file = Files.writeString(root.resolve("web.conf"), "worker_processes 1;\n");
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/deep"), "x");
        watcher = new DirectoryWatcher(
                "files",
                root,
                WatchOptions.USUAL,
                new Timing(() -> Instant.now().plus(later), timer, new Random(1)));
        watcher.start(listener);
        listener.await(SourceState.LIVE);
    }

    @AfterEach
    void close() {
        watcher.close();
        timer.shutdownNow();
    }

    @Test
    void vimThatReplacesTheFile() throws Exception {
        vim("set backupcopy=no");
        assertOneSave("yes");
        assertTrue(steps().contains("web.conf~"), steps());
    }

    @Test
    void vimThatWritesInPlace() throws Exception {
        vim("set backupcopy=yes");
        assertOneSave(null);
    }

    @Test
    void vimThatKeepsABackup() throws Exception {
        vim("set backupcopy=no backup");
        var rows = settledRows();
        assertEquals(List.of("created web.conf~", "written web.conf"), ofInterest(rows, false));
        assertEquals(List.of("written web.conf"), ofInterest(rows, true));
    }

    @Test
    void sedInPlace() throws Exception {
        run("sed", "-i", "s/1/2/", file.toString());
        assertOneSave("yes");
        assertTrue(steps().matches("created (sed\\w{6}), .*(renamed \\1 to|deleted \\1, replaced) web.conf"), steps());
    }

    @Test
    void aTemporaryFileThatIsMovedOverIt() throws Exception {
        run("sh", "-c", "echo 2 > \"$0.tmp\" && mv \"$0.tmp\" \"$0\"", file.toString());
        assertOneSave("yes");
    }

    @Test
    void aFileThatWasThereBeforeAndIsMovedOverItIsNamed() throws Exception {
        var other = Files.writeString(root.resolve("new.conf"), "worker_processes 4;\n");
        settledRows();
        run("mv", other.toString(), file.toString());
        var rows = settledRows();
        var saved = rows.getLast();
        assertEquals("written web.conf", name(saved));
        assertEquals(other.toString(), saved.actorAttributes().get(FileAttributes.FROM));
        assertEquals(List.of("created new.conf", "written new.conf", "written web.conf"), ofInterest(rows, false));
    }

    @Test
    void aRedirect() throws Exception {
        run("sh", "-c", "echo 2 > \"$0\"", file.toString());
        assertOneSave(null);
    }

    /// VS Code truncates the file and writes it, in place.
    @Test
    void vsCode() throws Exception {
        Files.write(file, new byte[0]);
        Files.writeString(file, "worker_processes 2;\n");
        assertOneSave(null);
    }

    /// "Safe write": a temporary file, the old one moved aside, the new one moved in, the old one deleted.
    @Test
    void jetBrains() throws Exception {
        var temporary = root.resolve("web.conf___jb_tmp___");
        var old = root.resolve("web.conf___jb_old___");
        Files.writeString(temporary, "worker_processes 2;\n");
        Files.move(file, old);
        Files.move(temporary, file);
        Files.delete(old);
        assertOneSave("yes");
    }

    @Test
    void manyWritesAreOneRowThatCounts() throws Exception {
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(new byte[1000]);
            }
        }
        assertOneSave(null);
    }

    @Test
    void aRenamedFileIsOneRow() throws Exception {
        var renamed = Files.move(file, root.resolve("a/b/proxy.conf"));
        var row = onlyRow();
        assertEquals("renamed proxy.conf", name(row));
        assertEquals(renamed.toString(), row.actorName());
        assertEquals(file.toString(), row.actorAttributes().get(FileAttributes.FROM));
        assertEquals(Origin.INFERRED, row.origin());
        assertEquals(Renames.WHY, row.actorAttributes().get(FileAttributes.INFERRED));
    }

    @Test
    void aRenamedDirectoryTakesItsPathsAlong() throws Exception {
        Files.move(root.resolve("a"), root.resolve("z"));
        Files.writeString(root.resolve("z/b/deep"), "y");
        var rows = settledRows();
        assertEquals(List.of("renamed z", "written deep"), ofInterest(rows, false));
        assertEquals(Origin.LIVE, rows.getFirst().origin());
        assertEquals("directory", rows.getFirst().object());
        assertEquals(
                root.resolve("a").toString(), rows.getFirst().actorAttributes().get(FileAttributes.FROM));
        assertEquals(root.resolve("z/b/deep").toString(), rows.getLast().actorName());
    }

    @Test
    void aDirectoryThatLeavesTheTreeSaysSo() throws Exception {
        Files.move(root.resolve("a"), place.resolve("a"));
        var row = onlyRow();
        assertEquals("deleted a", name(row));
        assertTrue(moved(row).startsWith("out of"), moved(row));
        Files.writeString(place.resolve("a/b/deep"), "y");
        assertEquals(1, settledRows().size());
    }

    @Test
    void aDeletedDirectoryDoesNot() throws Exception {
        run("rm", "-r", root.resolve("a").toString());
        var rows = settledRows();
        assertEquals(List.of("deleted deep", "deleted b", "deleted a"), ofInterest(rows, false));
        assertTrue(rows.stream().allMatch(row -> moved(row).isEmpty()));
    }

    @Test
    void whatEntersTheTreeSaysSo() throws Exception {
        Files.createDirectories(place.resolve("d/e"));
        Files.writeString(place.resolve("d/e/f"), "x");
        Files.writeString(place.resolve("g"), "x");
        Files.createFile(root.resolve("now"));
        settledRows();
        later = Duration.ofMinutes(1); // its age is what tells it from a new file
        settledRows();
        Files.move(place.resolve("d"), root.resolve("d"));
        Files.move(place.resolve("g"), root.resolve("g"));
        var rows = settledRows();
        assertTrue(moved(row(rows, "created d")).startsWith("into"), rows.toString());
        assertTrue(moved(row(rows, "created g")).startsWith("into"));
        assertEquals(Origin.INFERRED, row(rows, "created f").origin());
        assertEquals("", moved(row(rows, "created now")));
    }

    @Test
    void anInodeThatIsUsedAgainIsNoRename() throws Exception {
        for (int i = 0; i < 200; i++) {
            Files.createFile(root.resolve("old" + i));
            Files.delete(root.resolve("old" + i));
            Files.createFile(root.resolve("new" + i));
        }
        var rows = settledRows();
        assertTrue(rows.stream().noneMatch(row -> row.action() == Action.FILE_RENAMED), rows.toString());
    }

    @Test
    void gitsOwnFilesAreMarkedAndNotDropped() throws Exception {
        run("git", "init", "-q", root.toString());
        run("git", "-C", root.toString(), "add", "web.conf");
        var rows = settledRows();
        assertTrue(rows.stream().anyMatch(row -> row.actorName().endsWith("/.git/index")));
        assertEquals(List.of("created .git"), ofInterest(rows, true));
    }

    private void vim(String settings) throws Exception {
        run(
                "vim",
                "-u",
                "NONE",
                "-es",
                "-c",
                "set backupskip= writebackup",
                "-c",
                settings,
                "-c",
                "s/1/2/",
                "-c",
                "wq",
                file.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, process.waitFor());
    }

    /// One row of interest, which says that the file was written.
    private void assertOneSave(@Nullable String replaced) throws Exception {
        var rows = settledRows();
        assertEquals(List.of("written web.conf"), ofInterest(rows, true), rows.toString());
        var row = row(rows, "written web.conf");
        assertEquals(Origin.LIVE, row.origin());
        assertEquals(replaced, row.actorAttributes().get(FileAttributes.REPLACED));
        assertTrue(rows.size() <= 5, rows.toString());
    }

    private String steps() {
        return row(listener.events(), "written web.conf").actorAttributes().getOrDefault(FileAttributes.STEPS, "");
    }

    private Event onlyRow() throws InterruptedException {
        var rows = settledRows();
        assertEquals(1, rows.size(), rows.toString());
        return rows.getFirst();
    }

    /// The rows of files, once all is told.
    private List<Event> settledRows() throws InterruptedException {
        try {
            var last = Files.createFile(root.resolve("last"));
            listener.await(Action.FILE_CREATED, last);
            Files.delete(last);
            listener.await(Action.FILE_DELETED, last);
            listener.forget(last);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return listener.events().stream()
                .filter(event -> event.type() == EventType.FILE)
                .toList();
    }

    private static List<String> ofInterest(List<Event> rows, boolean withoutNoise) {
        return rows.stream()
                .filter(row -> !withoutNoise || !row.actorAttributes().containsKey(FileAttributes.NOISE))
                .map(FileSavesTest::name)
                .toList();
    }

    private static Event row(List<Event> rows, String name) {
        return rows.stream().filter(row -> name(row).equals(name)).findFirst().orElseThrow();
    }

    private static String moved(Event row) {
        return row.actorAttributes().getOrDefault(FileAttributes.MOVED, "");
    }

    private static String name(Event row) {
        return row.action().word() + " "
                + Objects.requireNonNull(Path.of(row.actorName()).getFileName());
    }
}
