package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserHomeTest {
    private static final Path JAVA = Path.of("/root");

    @Test
    void homeIsWhereTheDockerCommandLooks() {
        assertEquals(Path.of("/home/me"), UserHome.of("Linux", Map.of("HOME", "/home/me"), JAVA));
        assertEquals(Path.of("/home/me"), UserHome.of("Mac OS X", Map.of("HOME", "/home/me"), JAVA));
    }

    @Test
    void javaIsAskedWhereHomeIsNone() {
        assertEquals(JAVA, UserHome.of("Linux", Map.of(), JAVA));
        assertEquals(JAVA, UserHome.of("Linux", Map.of("HOME", "me"), JAVA));
        assertEquals(JAVA, UserHome.of("Windows 11", Map.of("HOME", "/home/me"), JAVA));
    }
}
