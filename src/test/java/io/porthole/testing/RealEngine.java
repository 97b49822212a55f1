package io.porthole.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.porthole.engine.Endpoint;
import io.porthole.engine.InvalidEndpointException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real Docker engine, for tests that are worth nothing without one. It is named by the environment variable
/// [#VARIABLE]; where that is not set, a test is aborted and says how to get one, and in CI it fails.
public final class RealEngine {
    /// Names the engine, as in `unix:///run/docker.sock`.
    public static final String VARIABLE = "PORTHOLE_TEST_ENGINE";

    /// An image with `sh`, `sleep` and `true` in it, which [#get] makes sure of.
    public static final String IMAGE = "busy:1";

    private static final List<String> COMMANDS = List.of("sh", "sleep", "true", "false", "echo", "cat");

    private final Endpoint endpoint;

    private RealEngine(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /// The engine, with [#IMAGE] in it.
    public static RealEngine get() {
        return at(named());
    }

    static RealEngine at(Endpoint endpoint) {
        var engine = new RealEngine(endpoint);
        engine.importImage();
        return engine;
    }

    /// Aborts the test (in CI: fails it) where there is no engine.
    public static Endpoint named() {
        String url = System.getenv(VARIABLE);
        if (url == null || url.isEmpty()) {
            String message =
                    "This test needs a Docker engine; `. .ci/engine` starts one and names it in " + VARIABLE + ".";
            return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
        }
        try {
            return Endpoint.parse(url);
        } catch (InvalidEndpointException e) {
            return fail(VARIABLE + ": " + e.getMessage());
        }
    }

    /// Where it listens.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// Runs the `docker` command on it and gives what it printed; fails where the command fails.
    public String docker(String... arguments) {
        return run(new ProcessBuilder(dockerCommand(arguments)));
    }

    /// The command line that runs `docker` on it.
    public List<String> dockerCommand(String... arguments) {
        var command = new ArrayList<>(List.of("docker", "-H", endpoint.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Starts a container that sleeps, and gives its ID.
    public String runSleeper(String name) {
        return docker("run", "-d", "--init=false", "--network", "none", "--name", name, IMAGE, "sleep", "600");
    }

    private void importImage() {
        if (docker("image", "ls", "-q", IMAGE).isEmpty()) {
            try {
                Path root = rootFolder();
                run(
                        new ProcessBuilder("tar", "-C", root.toString(), "-c", "."),
                        new ProcessBuilder(dockerCommand("import", "-", IMAGE)));
                OwnEngine.delete(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path rootFolder() throws IOException {
        Path root = Files.createTempDirectory("busy");
        Path bin = Files.createDirectory(root.resolve("bin"));
        Files.copy(busybox(), bin.resolve("busybox"));
        for (String command : COMMANDS) {
            Files.createSymbolicLink(bin.resolve(command), Path.of("busybox"));
        }
        return root;
    }

    private static Path busybox() {
        return List.of(Path.of("/bin/busybox"), Path.of("/usr/bin/busybox")).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs the package busybox-static."));
    }

    private static String run(ProcessBuilder... commands) {
        try {
            Path errors = Files.createTempFile("docker", ".err");
            for (ProcessBuilder command : commands) {
                command.redirectError(errors.toFile());
            }
            Process last = ProcessBuilder.startPipeline(List.of(commands)).getLast();
            String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!last.waitFor(60, TimeUnit.SECONDS) || last.exitValue() != 0) {
                fail(commands[commands.length - 1].command() + " failed: " + Files.readString(errors));
            }
            Files.delete(errors);
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
