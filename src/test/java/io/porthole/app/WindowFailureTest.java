package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that cannot be opened ends the process, in a sentence.
@Timeout(120)
class WindowFailureTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void aFaultWhileTheWindowOpensIsToldAndEndsTheProcess() throws Exception {
        Process process = start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), printed);
        assertTrue(
                printed.lines()
                        .toList()
                        .contains("porthole: the window could not be opened: java.lang.AssertionError: planted"),
                printed);
    }

    private Process start() throws IOException {
        String java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
        List<String> command = List.of(
                java,
                "-Dglass.platform=Headless",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                FailingWindow.class.getName(),
                "--demo");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        return builder.start();
    }
}
