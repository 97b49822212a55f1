package io.porthole.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ContentReaderTest {
    private static final FileContent QUIET =
            none("It is written again and again while it is read. Try again when it is quiet.");
    private static final FileContent BINARY =
            none("It is no text: only files in UTF-8 without NUL bytes are compared.");
    private static final FileContent LARGE = none("It is too large: only files under 256 KiB are compared.");
    private static final FileContent GONE = none("The file is not there any more.");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTextIsReadToTheLetter() throws IOException {
        assertEquals(text("täxt\r\n\nend"), read(write("täxt\r\n\nend")));
        assertEquals(text(""), read(write("")));
    }

    @Test
    void whatIsNoTextIsTold() throws IOException {
        assertEquals(BINARY, read(write("a\0b")));
        assertEquals(BINARY, read(Files.write(file(), new byte[] {'a', (byte) 0xe9, '\n'})));
    }

    @Test
    void underTheLimitMeansUnderIt() throws IOException {
        assertEquals(text("x".repeat(262_143)), read(write("x".repeat(262_143))));
        assertEquals(LARGE, read(write("x".repeat(262_144))));
    }

    @Test
    void aFileThatHidesItsSizeIsReadNoFurtherThanTheLimit() throws IOException {
        assertEquals(LARGE, read(Path.of("/proc/kallsyms")));
        assertTrue(read(Path.of("/proc/self/status")) instanceof FileContent.Text);
    }

    /// Opening it would wait for a writer, for ever.
    @Test
    void aFifoIsNeverOpened() throws IOException {
        Programs.run("mkfifo", file().toString());
        assertEquals(
                none("It is no regular file and is never opened: whoever opens it may wait for ever."), read(file()));
        assertEquals(
                none("It is no regular file and is never opened: whoever opens it may wait for ever."),
                read(Path.of("/dev/zero")));
    }

    @Test
    void aLinkIsNotFollowedAndADirectoryNotListed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), write("secret"));
        assertEquals(
                none("It is a symbolic link, which is not followed. Watch the file that it leads to."), read(link));
        assertEquals(none("It is a directory: only files are compared."), read(folder));
    }

    @Test
    void whatIsNotThereIsTold() {
        assertEquals(GONE, unchecked(() -> read(folder.resolve("gone"))));
        assertFalse(none("").equals(unchecked(() -> new ContentReader().read("nul \0 in it"))));
    }

    @Test
    void aFileThatGoesBeforeItIsOpenedOrWhileItIsReadIsTold() throws IOException {
        Path file = write("text");
        assertEquals(GONE, new ContentReader(() -> delete(file), () -> {}).read(file.toString()));
        write("text");
        assertEquals(GONE, new ContentReader(() -> {}, () -> delete(file)).read(file.toString()));
    }

    /// A name that is put to another use between the look and the opening leads nowhere.
    @Test
    void aFileThatIsReplacedByALinkIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = write("text");
        var reader = new ContentReader(() -> replaceByLink(file, secret), () -> {});
        String why = ((FileContent.None) reader.read(file.toString())).why();
        assertTrue(why.startsWith("It cannot be looked at: Too many levels of symbolic links"), why);
    }

    @Test
    void aFileThatIsReplacedMeanwhileIsReadAgain() throws IOException {
        Path file = write("old");
        var times = new int[1];
        var reader = new ContentReader(() -> {}, () -> {
            if (times[0]++ == 0) {
                replace(file, "new");
            }
        });
        assertEquals(text("new"), reader.read(file.toString()));
        assertEquals(2, times[0]);
    }

    @Test
    void aFileThatIsAlwaysWrittenIsGivenUp() throws IOException {
        Path file = write("old");
        assertEquals(QUIET, new ContentReader(() -> {}, () -> replace(file, "new")).read(file.toString()));
    }

    @Test
    void anInterruptEndsTheReading() throws IOException {
        Path file = write("text");
        var reader = new ContentReader(() -> Thread.currentThread().interrupt(), () -> {});
        assertThrows(ClosedByInterruptException.class, () -> reader.read(file.toString()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aContentDoesNotShowInTexts() {
        assertEquals("a text of 6 characters", text("secret").toString());
    }

    @Test
    void rightsThatAreMissingAreTold() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path below = Files.createFile(closed.resolve("below"));
        Path file = write("text");
        Programs.run("chmod", "0", file.toString(), closed.toString());
        String told = Programs.run(Programs.javaWithRights(Asking.class.getName(), file.toString(), below.toString())
                .toArray(String[]::new));
        String no = "None[why=You may not look at it: it, or a directory above it, is closed to you.]";
        assertEquals(no + "\n" + no + "\nNotSeen" + no.substring(4) + "\n", told);
        Programs.run("chmod", "700", closed.toString());
    }

    /// Asks as a user who may not read everything.
    static final class Asking {
        private Asking() {}

        @SuppressWarnings("SystemOut") // read by the test
        public static void main(String[] paths) throws IOException {
            System.out.println(new ContentReader().read(paths[0]));
            System.out.println(new ContentReader().read(paths[1]));
            System.out.println(FileLook.at(paths[1]));
        }
    }

    private static FileContent read(Path path) throws IOException {
        return new ContentReader().read(path.toString());
    }

    private static FileContent text(String text) {
        return new FileContent.Text(text);
    }

    private static FileContent none(String why) {
        return new FileContent.None(why);
    }

    private Path file() {
        return folder.resolve("file");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(file(), text);
    }

    private static void delete(Path file) {
        unchecked(() -> Files.deleteIfExists(file));
    }

    private static void replaceByLink(Path file, Path target) {
        delete(file);
        unchecked(() -> Files.createSymbolicLink(file, target));
    }

    /// A new file each time, so that no clock decides whether the change is seen.
    private static void replace(Path file, String text) {
        Path other = file.resolveSibling("other");
        unchecked(() -> Files.writeString(other, text));
        unchecked(() -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING));
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
