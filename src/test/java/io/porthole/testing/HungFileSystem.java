package io.porthole.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system that does not answer until it is closed, as a share whose server is gone: a FUSE program that is
/// stopped. Needs the Debian package bindfs and the right to mount.
public final class HungFileSystem implements AutoCloseable {
    private final Path point;

    /// @param place where the directories for it are made
    public HungFileSystem(Path place) throws IOException, InterruptedException {
        Path behind = Files.createDirectory(place.resolve("behind"));
        point = Files.createDirectory(place.resolve("hung"));
        assertEquals(0, run("bindfs", "--no-allow-other", behind.toString(), point.toString()));
        signal("STOP");
    }

    /// What must not be looked at by whoever cannot wait.
    public Path path() {
        return point;
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (ProcessHandle program : ProcessHandle.allProcesses().toList()) {
            if (program.info().commandLine().orElse("").contains(point.toString())) {
                assertEquals(0, run("kill", "-" + name, Long.toString(program.pid())));
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT");
        run("umount", "-l", point.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
