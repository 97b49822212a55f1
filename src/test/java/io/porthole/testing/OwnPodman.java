package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real Podman service of the test's own, with its own storage.
public final class OwnPodman implements AutoCloseable {
    private final Path folder;
    private final Endpoint.Unix endpoint;
    private final Process process;

    private OwnPodman() throws IOException, InterruptedException {
        Programs.find("podman", "podman");
        Programs.needRoot();
        folder = Files.createTempDirectory("podman");
        Path socket = folder.resolve("podman.sock");
        endpoint = new Endpoint.Unix(socket.toString());
        process = new ProcessBuilder(command("--log-level=info", "system", "service", "--time=0", "unix://" + socket))
                .redirectErrorStream(true)
                .start();
        new ProcessOutput(process).await("API service listening");
    }

    /// A new one that runs.
    public static OwnPodman start() {
        try {
            return new OwnPodman();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... words) {
        var command = new ArrayList<>(List.of(
                "podman",
                "--root=" + folder.resolve("root"),
                "--runroot=" + folder.resolve("run"),
                "--storage-driver=vfs",
                "--events-backend=file",
                "--cgroup-manager=cgroupfs",
                "--tmpdir=" + folder.resolve("tmp")));
        command.addAll(List.of(words));
        return command;
    }

    /// Runs the `podman` command on the same storage and gives what it printed.
    public String podman(String... words) {
        return Programs.run(command(words).toArray(String[]::new));
    }

    public Endpoint.Unix endpoint() {
        return endpoint;
    }

    /// Volumes go by name: the locks that they hold are the machine's, and there are 2,048.
    @Override
    public void close() {
        podman("volume", "rm", "--all", "--force");
        process.toHandle().destroy();
        process.onExit().join();
        OwnEngine.delete(folder);
    }
}
