package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the user's own `ssh`, which forwards a local socket to an engine's: with their configuration,
/// keys, agent, jump hosts and known hosts. It asks the user nothing, and checks the host's key as they have
/// set it.
///
/// Its socket lies in a folder of its own (mode 0700), and what it says in a file beside it: that file is
/// complete when ssh cuts a connection, which a reader of its standard error would not be. Both are removed
/// with it, at the latest when the program ends.
final class SshProcess implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SshProcess.class);
    private static final Duration PEACEFUL_END = Duration.ofMillis(300);
    private static final Duration FORCED_END = Duration.ofMillis(200);
    private static final int SAID_BYTES = 16 * 1024;
    private static final int SHOWN = 400;

    private final Path folder;
    private final Process process;
    private final Thread atExit = new Thread(this::end, "porthole-ssh-end");

    private SshProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /// Returns before ssh has connected.
    ///
    /// @param program the beginning of the command line that runs ssh
    /// @throws EngineException where there is no ssh, in words
    static SshProcess start(Endpoint.Ssh endpoint, List<String> program) throws IOException {
        Path folder = Files.createTempDirectory(
                "porthole-ssh-" + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            var started = new SshProcess(folder, run(command(endpoint, program, checked(socket(folder))), folder));
            started.endAtExit();
            return started;
        } catch (IOException e) {
            delete(folder);
            throw e;
        }
    }

    private static Process run(List<String> command, Path folder) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(log(folder).toFile())
                    .start();
        } catch (IOException e) {
            throw new EngineException(
                    Messages.text(
                            "engine.program-cannot-started",
                            command.getFirst(),
                            PlainText.oneLine(String.valueOf(e.getMessage()), SHOWN)),
                    Messages.text("engine.install-package-openssh-client"),
                    e);
        }
    }

    private void endAtExit() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            end();
            throw new IOException(Messages.text("engine.program-ends"), e);
        }
    }

    /// Host and user cannot be taken for options: [EndpointReader] refuses those that begin with `-`, and the
    /// host follows `--`.
    private static List<String> command(Endpoint.Ssh endpoint, List<String> program, String socket) {
        var command = new ArrayList<>(program);
        command.addAll(List.of("-n", "-N", "-T", "-a", "-x"));
        for (String option : List.of(
                "BatchMode=yes",
                "ConnectTimeout=20",
                "ControlMaster=no",
                "ControlPath=none",
                "ExitOnForwardFailure=yes",
                "LogLevel=INFO",
                "PermitLocalCommand=no",
                "RemoteCommand=none",
                "ServerAliveCountMax=3",
                "ServerAliveInterval=15",
                "StreamLocalBindMask=0177",
                "StreamLocalBindUnlink=yes")) {
            command.addAll(List.of("-o", option));
        }
        if (!endpoint.user().isEmpty()) {
            command.addAll(List.of("-l", endpoint.user()));
        }
        if (endpoint.port() != 0) {
            command.addAll(List.of("-p", String.valueOf(endpoint.port())));
        }
        command.addAll(List.of("-L", socket + ":" + endpoint.path(), "--", endpoint.host()));
        return command;
    }

    private static String checked(String socket) throws EngineException {
        int bytes = socket.getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= Endpoint.Unix.MAX_PATH_BYTES && EndpointReader.isForwarded(socket)) {
            return socket;
        }
        throw new EngineException(
                Messages.text(
                        "engine.ssh-cannot-forward-socket",
                        PlainText.oneLine(socket, SHOWN),
                        bytes > Endpoint.Unix.MAX_PATH_BYTES ? Messages.text("engine.too-long") : "unusual."),
                Messages.text("engine.set-djava-io-tmpdir"));
    }

    private static String socket(Path folder) {
        return folder.resolve("s").toString();
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }

    /// The path of the local socket, which is there when ssh has connected.
    String socket() {
        return socket(folder);
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /// Whether it ends before this time has passed.
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The end of what ssh has said, in one line for the user; empty where it said nothing.
    String said() {
        try (InputStream log = Files.newInputStream(log(folder))) {
            String text = new String(log.readNBytes(SAID_BYTES), StandardCharsets.UTF_8);
            String line = PlainText.oneLine(text.strip().replaceAll("\\s*\\R\\s*", " / "), SAID_BYTES);
            return line.length() <= SHOWN ? line : "…" + line.substring(line.length() - SHOWN);
        } catch (IOException _) {
            return "";
        }
    }

    /// Ends ssh and what it has started, such as the ssh to a jump host, in less than a second.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // the program ends, and the hook is doing this too
        }
        end();
    }

    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            process.destroy();
            if (!endsWithin(PEACEFUL_END)) {
                process.destroyForcibly();
                endsWithin(FORCED_END);
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            started.forEach(ProcessHandle::destroy);
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(Path.of(socket(folder)));
            Files.deleteIfExists(log(folder));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("The folder {} of an ended ssh cannot be removed", folder, e);
        }
    }
}
