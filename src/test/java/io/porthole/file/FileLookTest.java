package io.porthole.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FileLookTest {
    private static final Instant TIME = Instant.parse("2026-03-01T14:02:11.482093250Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsSizeRightsOwnerAndTimeOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("nginx.conf"), "listen 80;");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file, FileTime.from(TIME));
        FileFacts facts = facts(file);
        assertEquals(FileKind.FILE, facts.kind());
        assertEquals(10, facts.size());
        assertEquals(new FileMode(0640), facts.mode());
        assertEquals(TIME, facts.modified());
        String owner = Files.getOwner(file) + " (" + Files.getAttribute(file, "unix:uid") + ")";
        assertEquals(owner, facts.owner());
        assertTrue(facts.group().matches(".+ \\(\\d+\\)"), facts.group());
        assertNull(there(file).link());
    }

    @Test
    void anOwnerWithoutANameIsANumber() {
        assertEquals("ann (1000)", FileFacts.named("ann", 1000));
        assertEquals("1000", FileFacts.named("1000", 1000));
        assertEquals("4294967294", FileFacts.named("-2", -2));
    }

    @Test
    void tellsDirectoriesAndFifosApart() throws IOException {
        Programs.run("mkfifo", folder.resolve("pipe").toString());
        assertEquals(FileKind.FIFO, facts(folder.resolve("pipe")).kind());
        assertEquals(FileKind.DIRECTORY, facts(folder).kind());
        assertEquals(FileKind.CHARACTER_DEVICE, facts(Path.of("/dev/null")).kind());
    }

    @Test
    void aLinkIsLookedAtItselfAndItsTargetBesideIt() throws IOException {
        Files.writeString(folder.resolve("target"), "12345");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        var there = there(link);
        assertEquals(FileKind.LINK, there.facts().kind());
        var led = requireNonNull(there.link());
        assertEquals("target", led.target());
        assertEquals(5, requireNonNull(led.facts()).size());
        assertEquals("", led.problem());
    }

    @Test
    void aLinkToNothingAndALinkToItselfSayWhereTheyLead() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("/does/not/exist"));
        Path itself = Files.createSymbolicLink(folder.resolve("itself"), Path.of("itself"));
        var link = requireNonNull(there(nowhere).link());
        assertEquals(new FileLook.Link("/does/not/exist", null, "There is nothing where it leads."), link);
        var loop = requireNonNull(there(itself).link());
        assertEquals("itself", loop.target());
        assertNull(loop.facts());
        assertTrue(
                loop.problem().startsWith("It cannot be looked at: Too many levels of symbolic links"), loop.problem());
    }

    @Test
    void whatIsNotThereIsTold() {
        assertEquals(notSeen("The file is not there any more."), FileLook.at(folder + "/gone"));
        assertEquals(
                notSeen("Its name holds bytes that are not good UTF-8. Java cannot open such a file by its name."),
                FileLook.at(folder + "/caf\ufffd"));
        assertInstanceOf(FileLook.NotSeen.class, FileLook.at("nul \0 in it"));
    }

    @ParameterizedTest
    @CsvSource({
        "0644, rw-r--r--",
        "0755, rwxr-xr-x",
        "4755, rwsr-xr-x",
        "2640, rw-r-S---",
        "1777, rwxrwxrwt",
        "1000, --------T",
        "0000, ---------"
    })
    void rightsAreWrittenAsLsAndChmodWriteThem(String octal, String letters) {
        var mode = new FileMode(Integer.parseInt(octal, 8));
        assertEquals(octal, mode.octal());
        assertEquals(letters, mode.letters());
    }

    private static FileLook.NotSeen notSeen(String why) {
        return new FileLook.NotSeen(why);
    }

    private static FileFacts facts(Path path) {
        return there(path).facts();
    }

    private static FileLook.There there(Path path) {
        return assertInstanceOf(FileLook.There.class, FileLook.at(path.toString()));
    }
}
