package io.porthole.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Programs of the machine that tests run, in place of parts that are only played.
public final class Programs {
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin");

    private static final String READS_ALL = "-dac_override,-dac_read_search";

    private Programs() {}

    /// The path of a program. Where it is missing, aborts the test (in CI: fails it) and says which package has
    /// it.
    static String find(String name, String debianPackage) {
        return PLACES.stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> missing(
                        "This test needs the program " + name + ", which is in the package " + debianPackage + "."));
    }

    /// Aborts the test (in CI: fails it), as it needs to be run by root.
    static void needRoot() {
        if (!System.getProperty("user.name").equals("root")) {
            missing("This test needs to be run by root.");
        }
    }

    /// The command that runs a main class of these tests in a process that heeds files' rights: where the tests run as
    /// root, without root's right to read everything.
    public static List<String> javaWithRights(String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("setpriv", "--bounding-set=" + READS_ALL, "--inh-caps=" + READS_ALL));
        }
        command.addAll(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String missing(String message) {
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    /// Runs a command to its end and gives what it printed; fails where the command fails.
    public static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                fail(List.of(command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A TCP port of this machine that nobody listens on now.
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
