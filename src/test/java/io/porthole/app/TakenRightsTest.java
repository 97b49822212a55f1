package io.porthole.app;

import io.porthole.testing.ProcessOutput;
import io.porthole.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A watched directory whose rights are taken, by `porthole tail` in a process from which they can be taken: where the
/// tests run as root, without root's right to read everything.
@Timeout(120)
class TakenRightsTest {
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path root = Path.of("");

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void areToldAndTheDirectoryIsWatchedAgainOnceTheyAreBack() throws IOException, InterruptedException {
        ProcessOutput tail = start(command());
        awaitWatching(tail);
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(root);
        Files.setPosixFilePermissions(root, Set.of());
        try {
            tail.await("The directory " + root + " cannot be read: permission denied.");
        } finally {
            Files.setPosixFilePermissions(root, rights);
        }
        tail.await(root + " is watched again");
        Files.createFile(root.resolve("afterwards"));
        tail.await("afterwards");
    }

    /// Makes files until one is seen.
    private void awaitWatching(ProcessOutput tail) throws IOException, InterruptedException {
        int made = 0;
        do {
            Files.createFile(root.resolve("before-" + ++made));
        } while (!tail.sees("before-" + made));
    }

    private List<String> command() {
        return Programs.javaWithRights("io.porthole.app.Launcher", "tail", "--watch", root.toString());
    }

    private ProcessOutput start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return new ProcessOutput(process);
    }
}
