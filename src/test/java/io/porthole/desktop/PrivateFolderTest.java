package io.porthole.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    private static final String ME = System.getProperty("user.name", "");
    private static final String SOMEBODY = ME.equals("daemon") ? "root" : "daemon";

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void theDesktopsOwnIsTaken() throws IOException {
        Path given = make("run", "rwx------");
        assertEquals(Optional.of(given), PrivateFolder.make(environment(given), temporary, ME));
    }

    @Test
    void oneThatOthersCanGetIntoIsNot() throws IOException {
        Path open = make("run", "rwxr-x---");
        assertEquals(Optional.of(own()), PrivateFolder.make(environment(open), temporary, ME));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own())));
    }

    @Test
    void oneThatIsMissingOrALinkIsNot() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), make("run", "rwx------"));
        assertEquals(Optional.of(own()), PrivateFolder.make(environment(link), temporary, ME));
        assertEquals(Optional.of(own()), PrivateFolder.make(environment(temporary.resolve("none")), temporary, ME));
        assertEquals(Optional.of(own()), PrivateFolder.make(Map.of(), temporary, ME));
    }

    @Test
    void anotherUsersIsNot() throws IOException {
        Path mine = make("run", "rwx------");
        assertEquals(Optional.empty(), PrivateFolder.make(environment(mine), temporary, SOMEBODY));
    }

    @Test
    void whatSomebodyElsePreparedIsNot() throws IOException {
        make("porthole-" + ME, "rwxrwxrwx");
        assertEquals(Optional.empty(), PrivateFolder.make(Map.of(), temporary, ME));
        Files.delete(own());
        Files.createSymbolicLink(own(), make("elsewhere", "rwx------"));
        assertEquals(Optional.empty(), PrivateFolder.make(Map.of(), temporary, ME));
    }

    @Test
    void whoOnlyLooksMakesNone() throws IOException {
        assertEquals(Optional.empty(), PrivateFolder.find(Map.of(), temporary, ME));
        assertEquals(Optional.of(own()), PrivateFolder.make(Map.of(), temporary, ME));
        assertEquals(Optional.of(own()), PrivateFolder.find(Map.of(), temporary, ME));
    }

    private Path own() {
        return temporary.resolve("porthole-" + ME);
    }

    private Path make(String name, String rights) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    }

    private static Map<String, String> environment(Path given) {
        return Map.of("XDG_RUNTIME_DIR", given.toString());
    }
}
