package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real engine of the test's own, which it may kill and start again. It has a folder of its own and no network, so
/// that it does not meet other engines of the machine.
public final class OwnEngine implements AutoCloseable {
    private static final String READY = "API listen on";

    private final Path folder;
    private final Endpoint endpoint;
    private @Nullable Process process;

    private OwnEngine(Path folder) {
        this.folder = folder;
        this.endpoint = new Endpoint.Unix(folder.resolve("docker.sock").toString());
    }

    /// A new engine that runs. Needs what [RealEngine] needs, and `dockerd` on the path.
    public static OwnEngine start() {
        RealEngine.named();
        try {
            var engine = new OwnEngine(Files.createTempDirectory("engine"));
            engine.restart();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /// The same engine as one to run commands on; it has no image.
    public RealEngine commands() {
        return new RealEngine(endpoint);
    }

    /// Starts it, after [#kill] anew on the same data, and returns when it answers.
    public void restart() {
        try {
            Process started =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            process = started;
            awaitReady(started.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        return List.of(
                "dockerd",
                "--data-root=" + folder.resolve("root"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("pid"),
                "--host=" + endpoint,
                "--bridge=none",
                "--iptables=false");
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.contains(READY)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("dockerd did not start:\n" + said);
        }
        Thread.ofVirtual().name("engine-output").start(() -> drain(output));
    }

    private static void drain(BufferedReader output) {
        output.lines().forEach(_ -> {});
    }

    /// Kills it (SIGKILL). Its pid file stays behind and is removed, as a machine's own start script would.
    public void kill() {
        end(true);
        try {
            Files.deleteIfExists(folder.resolve("pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        var children = running.descendants().toList();
        if (forcibly) {
            running.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stops it and removes its folder, save what is still mounted in it.
    @Override
    public void close() {
        end(false);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
