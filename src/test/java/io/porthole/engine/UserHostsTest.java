package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UserHostsTest {
    @TempDir
    private Path root;

    private final RequestLog requests = new RequestLog();

    private UserHosts hosts() {
        var environment = Map.of("XDG_RUNTIME_DIR", root + "/run/user/7");
        Path home = root.resolve("home");
        return new UserHosts(
                new DockerContexts(environment, home), new EngineSockets(environment, root, home), requests);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertEquals(List.of(), hosts().found());
    }

    @Test
    void findsTheUsualSocketsAndConnectsToNone() throws IOException {
        Files.createDirectories(root.resolve("run/podman"));
        Files.createSymbolicLink(Files.createDirectory(root.resolve("var")).resolve("run"), root.resolve("run"));
        try (ServerSocketChannel docker = listen("run/docker.sock");
                ServerSocketChannel podman = listen("run/user/7/podman/podman.sock");
                ServerSocketChannel colima = listen("home/.colima/default/docker.sock")) {
            Files.createFile(root.resolve("run/podman/podman.sock"));
            List<FoundHost> found = hosts().found();
            assertEquals(
                    List.of(
                            root + "/var/run/docker.sock Docker",
                            root + "/run/user/7/podman/podman.sock Podman, your own",
                            root + "/home/.colima/default/docker.sock Colima"),
                    found.stream()
                            .map(host -> ((Endpoint.Unix) host.endpoint()).path() + " " + host.note() + host.problem())
                            .toList());
            for (ServerSocketChannel socket : List.of(docker, podman, colima)) {
                socket.configureBlocking(false);
                assertEquals(null, socket.accept());
            }
        }
    }

    private ServerSocketChannel listen(String path) throws IOException {
        Path socket = root.resolve(path);
        Files.createDirectories(socket.getParent());
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    @Test
    void saysWhoAnswers() throws EngineException {
        try (FakeEngine engine = FakeEngine.unix()) {
            assertEquals(
                    "Docker 20.10.24, API 1.41, answers at " + engine.endpoint() + ".",
                    hosts().test(engine.endpoint()));
            assertEquals(List.of("GET /_ping", "GET /v1.41/version"), engine.requests());
            assertEquals(2, requests.total());
            engine.on("/version", FakeAnswer.json("[]"));
            assertEquals(
                    "An engine of unknown version, API 1.41, answers at " + engine.endpoint() + ".",
                    hosts().test(engine.endpoint()));
        }
    }

    @Test
    void saysWhyNobodyAnswers() {
        try (FakeEngine engine = FakeEngine.unix()) {
            engine.stop();
            assertThrows(EngineException.class, () -> hosts().test(engine.endpoint()));
        }
    }

    /// Who closes the form has given the test up, and nothing of it may go on.
    @Test
    void anInterruptEndsATest() throws InterruptedException {
        try (FakeEngine unix = FakeEngine.unix();
                FakeEngine tcp = FakeEngine.tcp()) {
            for (FakeEngine engine : List.of(unix, tcp)) {
                var asked = new CountDownLatch(1);
                engine.on("/_ping", exchange -> {
                    asked.countDown();
                    exchange.awaitClose();
                });
                Thread test = Thread.ofVirtual()
                        .start(() -> assertThrows(EngineException.class, () -> hosts().test(engine.endpoint())));
                assertTrue(asked.await(20, TimeUnit.SECONDS));
                test.interrupt();
                engine.awaitNoConnection();
                test.join();
                assertEquals(List.of("GET /_ping"), engine.requests());
            }
        }
    }

    @Test
    void knowsTheUsualEngineAndWarnings() throws InvalidEndpointException {
        assertEquals(Endpoint.DEFAULT, hosts().usual());
        assertEquals("", hosts().warning(Endpoint.DEFAULT));
        assertEquals("", hosts().warning(new Endpoint.Context("gone")));
        assertEquals(
                "The certificate of tcp://box:1 is not checked: anyone between could pose as it.",
                hosts().warning(Endpoint.parse("tcp://box:1?verify=no")));
    }
}
