package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeEngine;
import io.porthole.testing.FullQueue;
import io.porthole.testing.OwnSshd;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real ssh and a real sshd on the way to an engine.
@Timeout(120)
class SshTest {
    private static final String FOLDER =
            "porthole-ssh-" + ProcessHandle.current().pid() + "-";
    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path home;

    private Set<Path> foldersBefore = Set.of();

    @BeforeEach
    void rememberFolders() throws IOException {
        foldersBefore = folders();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(List.of(), sshs());
        assertEquals(foldersBefore, folders());
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(FOLDER))
                    .collect(Collectors.toSet());
        }
    }

    private static List<ProcessHandle> sshs() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/ssh"))
                .toList();
    }

    private EngineConnection connection(Endpoint endpoint, List<String> ssh) {
        var means = new Means(new DockerContexts(Map.of(), home), ssh);
        return new EngineConnection(endpoint, means, new RequestLog(), TimeLimits.DEFAULT);
    }

    private EngineConnection connection(OwnSshd sshd, FakeEngine engine) {
        return connection(sshd.endpoint(socket(engine)), sshd.client());
    }

    private static String socket(FakeEngine engine) {
        return ((Endpoint.Unix) engine.endpoint()).path();
    }

    @Test
    void carriesRequestsAndEvents() throws IOException {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix();
                var connection = connection(sshd, engine)) {
            assertEquals(new ApiVersion(1, 41), connection.ping());
            try (InputStream events = connection.events(null)) {
                engine.awaitStream();
                engine.send("{\"status\":\"start\"}");
                assertEquals("{\"status\":\"start\"}\n", new String(events.readNBytes(19), StandardCharsets.UTF_8));
                assertTrue(connection.get(EngineRequest.VERSION).length > 0);
                assertEquals(1, sshs().size(), "one ssh carries all");
                assertIsPrivate();
            }
        }
    }

    /// The socket is as good as root on the other host.
    private void assertIsPrivate() throws IOException {
        Set<Path> made = folders();
        made.removeAll(foldersBefore);
        Path folder = made.iterator().next();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s"))));
    }

    /// The ssh to the jump host is a child of the other, and ends with it.
    @Test
    void goesOverAJumpHost() throws IOException {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix();
                var connection = connection(sshd.endpoint(socket(engine)), sshd.client("ProxyJump root@jump"))) {
            assertEquals(new ApiVersion(1, 41), connection.ping());
            assertEquals(2, sshs().size());
        }
    }

    @Test
    void readsTheUsersConfiguration() throws IOException {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            var named = new Endpoint.Ssh("", "jump", 0, socket(engine));
            try (var connection = connection(named, sshd.client("User root"))) {
                assertEquals(new ApiVersion(1, 41), connection.ping());
            }
        }
    }

    @Test
    void showsWhatSshSaysOfAnUnknownHost() {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            sshd.forgetKnownKeys();
            EngineException fault = assertFault(connection(sshd, engine), "Host key verification failed.");
            assertTrue(fault.getMessage().startsWith("ssh cannot connect to root@127.0.0.1: "), fault.getMessage());
            assertTrue(fault.advice().contains("check the key of the host"), fault.advice());
            assertEquals(List.of(), engine.requests());
        }
    }

    @Test
    void neverTakesAChangedKey() {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            sshd.changeKnownKey();
            assertFault(connection(sshd, engine), "Host key verification failed.");
        }
    }

    @Test
    void asksForNoPassword() {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            sshd.forgetUser();
            EngineException fault = assertFault(connection(sshd, engine), "Permission denied");
            assertTrue(fault.advice().contains("load your key into the agent"), fault.advice());
        }
    }

    @Test
    void saysThatThereIsNoSocketThere() {
        try (var sshd = OwnSshd.start()) {
            var connection = connection(sshd.endpoint("/nowhere/docker.sock"), sshd.client());
            EngineException fault =
                    assertFault(connection, "There is no engine at /nowhere/docker.sock on root@127.0.0.1");
            assertTrue(fault.getMessage().contains("open failed"), fault.getMessage());
        }
    }

    @Test
    void saysThatTheHostDoesNotForward() {
        try (var sshd = OwnSshd.start("AllowStreamLocalForwarding no");
                var engine = FakeEngine.unix()) {
            EngineException fault = assertFault(connection(sshd, engine), "or you may not reach its socket there: ");
            assertTrue(fault.advice().contains("AllowStreamLocalForwarding"), fault.advice());
        }
    }

    @Test
    void saysThatNobodyListens() {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            sshd.kill();
            EngineException fault = assertFault(connection(sshd, engine), "Connection refused");
            assertTrue(fault.advice().startsWith("Try `ssh -p "), fault.advice());
        }
    }

    @Test
    void saysThatThereIsNoSsh() {
        var endpoint = new Endpoint.Ssh("me", "box", 0, Endpoint.Ssh.DEFAULT_PATH);
        EngineException fault =
                assertFault(connection(endpoint, List.of("no-such-ssh")), "The program no-such-ssh cannot be started");
        assertTrue(fault.advice().contains("openssh-client"), fault.advice());
    }

    @Test
    void tellsThatSshWasKilledAndStartsAnother() throws Exception {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix();
                var connection = connection(sshd, engine)) {
            connection.ping();
            try (InputStream events = connection.events(null)) {
                engine.awaitStream();
                ProcessHandle ssh = sshs().getFirst();
                ssh.destroyForcibly();
                String message =
                        assertThrows(EngineException.class, events::read).getMessage();
                assertEquals("The ssh connection to root@127.0.0.1 was lost.", message);
            }
            assertEquals(new ApiVersion(1, 41), connection.ping());
            assertEquals(1, sshs().size());
        }
    }

    @Test
    void tellsThatTheHostWentAwayAndComesBack() throws Exception {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix();
                var connection = connection(sshd, engine)) {
            connection.ping();
            InputStream events = connection.events(null);
            engine.awaitStream();
            sshd.kill();
            String message = assertThrows(EngineException.class, events::read).getMessage();
            assertTrue(message.startsWith("The ssh connection to root@127.0.0.1 was lost"), message);
            events.close();
            assertEquals(List.of(), sshs());
            assertThrows(EngineException.class, connection::ping);
            sshd.restart();
            assertEquals(new ApiVersion(1, 41), connection.ping());
        }
    }

    /// Nothing that listens, and nobody who answers.
    @Test
    void closesAtOnceWhileItConnects() throws Exception {
        try (FullQueue queue = FullQueue.tcp()) {
            var tcp = (Endpoint.Tcp) queue.endpoint();
            var endpoint = new Endpoint.Ssh("me", tcp.host(), tcp.port(), Endpoint.Ssh.DEFAULT_PATH);
            assertClosesAtOnce(connection(endpoint, List.of("ssh", "-F", "/dev/null")));
        }
    }

    @Test
    void closesAtOnceWhileSomethingElseListens() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            var endpoint = new Endpoint.Ssh("me", "127.0.0.1", silent.getLocalPort(), Endpoint.Ssh.DEFAULT_PATH);
            assertClosesAtOnce(connection(endpoint, List.of("ssh", "-F", "/dev/null")));
        }
    }

    @Test
    void givesUpConnectingInTime() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            var endpoint = new Endpoint.Ssh("me", "127.0.0.1", silent.getLocalPort(), Endpoint.Ssh.DEFAULT_PATH);
            var means = new Means(new DockerContexts(Map.of(), home), List.of("ssh", "-F", "/dev/null"));
            var limits = new TimeLimits(Duration.ofMillis(300), Duration.ofSeconds(10));
            assertFault(
                    new EngineConnection(endpoint, means, new RequestLog(), limits),
                    "ssh did not connect to me@127.0.0.1");
        }
    }

    private void assertClosesAtOnce(EngineConnection connection) throws Exception {
        CompletableFuture<Throwable> outcome =
                CompletableFuture.supplyAsync(() -> assertThrows(Throwable.class, connection::ping));
        while (sshs().isEmpty()) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        connection.close();
        Throwable fault = outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertBelowASecond(start);
        assertTrue(assertInstanceOf(EngineException.class, fault).getMessage().endsWith(" was closed."));
    }

    @Test
    void closesAtOnceWhileTheHostIsFrozen() throws Exception {
        try (var sshd = OwnSshd.start();
                var engine = FakeEngine.unix()) {
            var connection = connection(sshd, engine);
            connection.ping();
            connection.events(null);
            sshd.signal("STOP");
            try {
                long start = System.nanoTime();
                connection.close();
                assertBelowASecond(start);
                assertEquals(List.of(), sshs());
            } finally {
                sshd.signal("CONT");
            }
        }
    }

    private static void assertBelowASecond(long start) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 1000, "took " + millis + " ms");
    }

    private static EngineException assertFault(EngineConnection connection, String part) {
        try (connection) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertTrue(fault.getMessage().contains(part), fault.getMessage());
            assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
            return fault;
        }
    }
}
