package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real engine of the test's own, which it may kill and start again. It has a folder of its own and no
/// network, so that it does not meet other engines of the machine.
public final class OwnEngine implements AutoCloseable {
    private static final String READY = "API listen on";

    private final Path folder;
    private final Endpoint endpoint;
    private final List<String> options;
    private @Nullable Process process;

    private OwnEngine(Path folder, List<String> options) {
        this.folder = folder;
        this.endpoint = new Endpoint.Unix(folder.resolve("docker.sock").toString());
        this.options = options;
    }

    /// A new engine that runs. Needs what [RealEngine] needs, and `dockerd` on the path.
    public static OwnEngine start() {
        return start(List.of());
    }

    /// A new engine that also listens with TLS on a port of this machine, and asks for a client's certificate.
    ///
    /// @param server the name of its certificate among the files
    public static OwnEngine startWithTls(TlsFiles files, String server, int port) {
        return start(List.of(
                "--tlsverify",
                "--tlscacert=" + files.file("ca.pem"),
                "--tlscert=" + files.file(server + ".pem"),
                "--tlskey=" + files.file(server + "-key.pem"),
                "--host=tcp://127.0.0.1:" + port));
    }

    private static OwnEngine start(List<String> options) {
        RealEngine.named();
        try {
            var engine = new OwnEngine(Files.createTempDirectory("engine"), options);
            engine.restart();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /// The same engine as one to run commands on, with [RealEngine#IMAGE] in it.
    public RealEngine commands() {
        return RealEngine.at(endpoint);
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
        var command = new ArrayList<>(List.of(
                "dockerd",
                "--data-root=" + folder.resolve("root"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("pid"),
                "--host=" + endpoint,
                "--bridge=none",
                "--iptables=false"));
        command.addAll(options);
        return command;
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
        try {
            output.lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // it was ended, and its output with it
        }
    }

    /// Kills it (SIGKILL), and its containerd dies with it. The files that say "I run" stay behind and are
    /// removed, as the next one would believe them.
    public void kill() {
        Process running = process;
        if (running != null) {
            var children = running.descendants().toList();
            running.destroyForcibly();
            awaitEnd(running);
            children.forEach(child -> child.onExit().join());
        }
        try {
            Files.deleteIfExists(folder.resolve("pid"));
            Files.deleteIfExists(folder.resolve("exec/containerd/containerd.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it in order (SIGTERM): it stops its containers first.
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            awaitEnd(running);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Freezes it (SIGSTOP).
    public void freeze() {
        signal("-STOP");
    }

    /// Lets it go on (SIGCONT).
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("It does not run.");
        }
        try {
            new ProcessBuilder("kill", signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stops it and removes its folder.
    @Override
    public void close() {
        stop();
        unmount();
        delete(folder);
    }

    /// A killed engine leaves its data folder mounted on itself.
    private void unmount() {
        try {
            new ProcessBuilder("umount", folder.resolve("root").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Removes a folder with all that is in it.
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
