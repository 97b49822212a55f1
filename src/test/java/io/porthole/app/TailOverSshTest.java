package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.OwnSshd;
import io.porthole.testing.ProcessOutput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `porthole tail` over a real ssh, as a process of its own.
@Timeout(120)
class TailOverSshTest {
    @TempDir
    private Path folder;

    @Test
    void watchesThroughOneSshAndLeavesNothingBehind() throws IOException, InterruptedException {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            Process tail = start(sshd, engine);
            var output = new ProcessOutput(tail);
            output.await("connected to ssh://root@127.0.0.1");
            engine.awaitStream();
            List<ProcessHandle> first = tail.descendants().toList();
            assertEquals(1, first.size());

            first.forEach(ProcessHandle::destroyForcibly);
            output.await("lost ssh://root@127.0.0.1");
            for (int i = 0; i < 60 && !output.sees("connected to ssh://root@127.0.0.1"); i++) {
                assertTrue(tail.isAlive());
            }
            List<ProcessHandle> second = tail.descendants().toList();
            assertEquals(1, second.size());

            tail.destroy();
            assertTrue(tail.waitFor(30, TimeUnit.SECONDS), "it waits for something");
            second.forEach(ssh -> ssh.onExit().orTimeout(30, TimeUnit.SECONDS).join());
            assertArrayEquals(new String[0], temporary().toFile().list());
        }
    }

    /// Both ends hold the connection for open; only the questions that get no answer tell.
    @Test
    void tellsAHostThatIsFrozen(TestReporter reporter) throws IOException, InterruptedException {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            Process tail = start(sshd, engine);
            var output = new ProcessOutput(tail);
            output.await("connected to ssh://root@127.0.0.1");
            engine.awaitStream();
            Instant begin = Instant.now();
            sshd.signal("STOP");
            try {
                output.await("lost ssh://root@127.0.0.1");
            } finally {
                sshd.signal("CONT");
            }
            long millis = Duration.between(begin, Instant.now()).toMillis();
            reporter.publishEntry("seconds until the frozen ssh host was told", Double.toString(millis / 1000.0));
            output.await("reconnected to ssh://root@127.0.0.1");
            tail.destroy();
            assertTrue(tail.waitFor(30, TimeUnit.SECONDS), "it waits for something");
        }
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    /// The user's `ssh` is the first on the PATH; this user's has a configuration of the test's own.
    private Process start(OwnSshd sshd, FakeEngine engine) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path ssh = bin.resolve("ssh");
        List<String> client = sshd.client();
        Files.writeString(
                ssh,
                "#!/bin/sh\nexec /usr/bin/ssh " + String.join(" ", client.subList(1, client.size())) + " \"$@\"\n");
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(temporary());
        String socket = ((Endpoint.Unix) engine.endpoint()).path();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "tail",
                        "--host",
                        sshd.endpoint(socket).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
        return process.start();
    }
}
