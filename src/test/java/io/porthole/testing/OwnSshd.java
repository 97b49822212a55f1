package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real sshd of the test's own on a port of this machine, with its own host key, and what a client needs to
/// log in there. Nothing of the user's is read or written.
public final class OwnSshd implements AutoCloseable {
    private final Path folder;
    private final String program;
    private final int port = Programs.freePort();
    private final List<String> options = new ArrayList<>();
    private @Nullable Process process;

    private OwnSshd() throws IOException {
        this.program = Programs.find("sshd", "openssh-server");
        Programs.needRoot();
        this.folder = Files.createTempDirectory("sshd");
        Files.createDirectories(Path.of("/run/sshd")); // sshd separates its privileges there
        key("host");
        key("user");
        Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
        trust("host.pub");
    }

    /// A new one that runs, with these lines in its configuration.
    public static OwnSshd start(String... options) {
        try {
            var sshd = new OwnSshd();
            sshd.options.addAll(List.of(options));
            sshd.restart();
            return sshd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void key(String name) {
        Programs.run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                folder.resolve(name).toString());
    }

    private void trust(String publicKey) throws IOException {
        String key = Files.readString(folder.resolve(publicKey));
        Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + key);
    }

    /// Makes the client know another key of this host than the one that it has.
    public void changeKnownKey() {
        try {
            trust("user.pub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the client know no host.
    public void forgetKnownKeys() {
        try {
            Files.writeString(folder.resolve("known_hosts"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets nobody log in.
    public void forgetUser() {
        try {
            Files.writeString(folder.resolve("authorized"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it, after [#kill] anew at the same place, and returns when it listens.
    public void restart() {
        try {
            Path config = folder.resolve("sshd_config");
            Files.write(config, configuration());
            Process started = new ProcessBuilder(program, "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .start();
            process = started;
            new ProcessOutput(started).await("Server listening on");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> configuration() {
        var lines = new ArrayList<>(options);
        lines.addAll(List.of(
                "ListenAddress 127.0.0.1",
                "Port " + port,
                "HostKey " + folder.resolve("host"),
                "AuthorizedKeysFile " + folder.resolve("authorized"),
                "PidFile none",
                "StrictModes no",
                "UsePAM no",
                "PermitRootLogin yes",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no"));
        return lines;
    }

    /// The beginning of a command line that runs ssh with a configuration of the test's own, in which are these
    /// lines, and a host named `jump`, which is this one.
    public List<String> client(String... lines) {
        try {
            Path config = folder.resolve("ssh_config");
            var all = new ArrayList<>(
                    List.of("Host jump", "HostName 127.0.0.1", "Port " + port, "ProxyJump none", "Host *"));
            all.addAll(List.of(lines));
            all.addAll(List.of(
                    "IdentityFile " + folder.resolve("user"),
                    "IdentitiesOnly yes",
                    "UserKnownHostsFile " + folder.resolve("known_hosts"),
                    "GlobalKnownHostsFile /dev/null",
                    "StrictHostKeyChecking yes"));
            Files.write(config, all);
            return List.of("ssh", "-F", config.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What leads to a socket of this machine through it.
    public Endpoint.Ssh endpoint(String path) {
        return new Endpoint.Ssh("root", "127.0.0.1", port, path);
    }

    /// Stops (SIGSTOP) or continues (SIGCONT) it and its sessions.
    public void signal(String signal) {
        Process running = process;
        if (running != null) {
            running.descendants().forEach(session -> Programs.run("kill", "-" + signal, "" + session.pid()));
            Programs.run("kill", "-" + signal, "" + running.pid());
        }
    }

    /// Kills it and its sessions.
    public void kill() {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> sessions = running.descendants().toList();
            running.toHandle().destroyForcibly(); // the process itself would close the output that is still read
            sessions.forEach(ProcessHandle::destroyForcibly);
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        OwnEngine.delete(folder);
    }
}
