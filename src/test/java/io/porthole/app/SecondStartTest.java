package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.desktop.OpenWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What a start does while the window of another process is open. The processes are real, with a home and a folder for
/// their socket of their own; their windows are drawn nowhere.
@Timeout(300)
class SecondStartTest {
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path home = Path.of("");

    private Path run = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        run = Files.createDirectory(
                home.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().join());
    }

    @Test
    void aPlainStartRaisesTheFirstWindowAndEnds() throws Exception {
        Process first = startFirst("--demo");
        Process second = start();
        assertEquals(0, second.waitFor());
        assertEquals("", printed(second));
        assertTrue(first.isAlive());
    }

    @Test
    void aPlainStartTellsWhatIsWrongWithTheSettingsAndLeavesThem() throws Exception {
        startFirst("--demo");
        Path settings = Files.createDirectories(home.resolve("config").resolve("porthole"))
                .resolve("settings.json");
        Files.writeString(settings, "{");
        Process second = start();
        assertEquals(0, second.waitFor());
        assertTrue(printed(second).contains("The settings in " + settings + " are damaged"));
        assertEquals("{", Files.readString(settings));
    }

    @Test
    void whoWantsAWindowGetsOne() throws Exception {
        var raised = new AtomicInteger();
        try (var open = openWindow().announcement(done -> {
            raised.incrementAndGet();
            done.run();
        })) {
            open.make();
            assertTrue(isOpen());
            assertEquals(
                    0,
                    start("--new-window", "--exit-after-first-rows", "--demo").waitFor());
            assertEquals(0, start("--demo", "--exit-after-first-rows").waitFor());
            assertEquals(1, raised.get());
        }
    }

    @Test
    void aCrashedFirstWindowIsNoHindrance() throws Exception {
        startFirst("--demo").destroyForcibly().waitFor();
        assertTrue(hasSocket(), "what a crash leaves behind");
        assertFalse(isOpen());
        startFirst();
    }

    @Test
    void aProcessThatIsAskedToEndTakesItsSocketAway() throws Exception {
        Process first = startFirst("--demo");
        first.destroy();
        first.waitFor();
        assertFalse(hasSocket());
    }

    private Process startFirst(String... arguments) throws Exception {
        Process process = start(arguments);
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, this::isOpen);
        return process;
    }

    /// Whether a window comes to the front.
    private boolean isOpen() {
        return openWindow().raise();
    }

    private OpenWindow openWindow() {
        String display = System.getenv().getOrDefault("DISPLAY", "");
        var environment = Map.of("XDG_RUNTIME_DIR", run.toString(), "DISPLAY", display);
        return OpenWindow.of(environment, home, System.getProperty("user.name", ""));
    }

    private boolean hasSocket() throws IOException {
        try (var files = Files.list(run)) {
            return files.anyMatch(file -> file.toString().endsWith(".socket"));
        }
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString());
        command.addAll(List.of("-Dglass.platform=Headless", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(Objects.requireNonNull(System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.endsWith("TOOL_OPTIONS"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_RUNTIME_DIR", run.toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
