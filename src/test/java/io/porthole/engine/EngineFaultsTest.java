package io.porthole.engine;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatThereIsNoSocket() {
        Path socket = folder.resolve("none.sock");
        assertFault(new Endpoint.Unix(socket.toString()), "There is no socket " + socket + ".", "Start Docker");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        Path socket = folder.resolve("dead.sock");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
        }
        assertFault(
                new Endpoint.Unix(socket.toString()), "Nobody listens on the socket " + socket + ".", "Start Docker");
    }

    @Test
    void saysThatAFileIsNoSocket() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertFault(new Endpoint.Unix(file.toString()), "Nobody listens on the socket " + file + ".", "Start Docker");
    }

    @Test
    void saysThatTheSocketIsClosedToTheUser() throws IOException {
        Path file = Files.createFile(folder.resolve("closed.sock"), asFileAttribute(Set.of()));
        var endpoint = new Endpoint.Unix(file.toString());
        boolean root = Files.isWritable(file); // to root, no file is closed
        EngineException fault = root
                ? new EngineFaults(endpoint).denied(file, new IOException())
                : new EngineFaults(endpoint).connecting(new IOException());
        assertEquals("You may not open the socket " + file + ".", fault.getMessage());
        assertTrue(fault.advice().contains("Add your user to the group docker"), fault.advice());
    }

    @Test
    void saysThatAConnectionIsRefused() {
        FakeEngine engine = FakeEngine.tcp();
        engine.close();
        assertFault(
                engine.endpoint(), "The connection to " + engine.endpoint() + " was refused.", "listens on this port");
    }

    @Test
    void saysThatAHostIsUnknownOrOutOfReach() {
        var endpoint = new Endpoint.Tcp("box", 2375);
        var faults = new EngineFaults(endpoint);
        assertEquals(
                "The host box is unknown.",
                faults.connecting(new UnknownHostException("box")).getMessage());
        assertEquals(
                "The host box cannot be reached.",
                faults.connecting(new NoRouteToHostException()).getMessage());
        assertEquals(
                "The engine at tcp://box:2375 cannot be reached: odd.",
                faults.connecting(new IOException("odd")).getMessage());
    }

    @Test
    void saysThatNamedPipesAreOfWindows() {
        assertFault(
                new Endpoint.NamedPipe("//./pipe/docker_engine"),
                "The named pipe //./pipe/docker_engine cannot be opened: only Windows has named pipes.",
                "Choose a unix:// host.");
    }

    /// A proxy before the engine's socket that lets some requests through, as docker-socket-proxy does.
    @Test
    void namesTheRequestThatAProxyRefuses() throws IOException {
        try (FakeEngine engine = FakeEngine.unix();
                var connection = new EngineConnection(engine.endpoint(), new RequestLog())) {
            String page =
                    "<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>";
            engine.on("/containers/json", FakeAnswer.status(403, page));
            connection.ping();
            var fault = assertThrows(EngineException.class, () -> connection.get(EngineRequest.CONTAINERS));
            assertEquals(
                    "The engine at " + engine.endpoint() + " answered /v1.41/containers/json with the status 403.",
                    fault.getMessage());
            assertEquals("A proxy in front of the engine forbids this request: allow it there.", fault.advice());
        }
    }

    @Test
    void saysWhatIsWrongWithAContextAtEachConnection() throws IOException {
        var contexts = new DockerContexts(Map.of(), folder);
        var endpoint = new Endpoint.Context("gone");
        try (var connection =
                new EngineConnection(endpoint, Means.of(contexts), new RequestLog(), TimeLimits.DEFAULT)) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertEquals(
                    "The docker context \"gone\" does not exist: choose one that `docker context ls` shows.",
                    fault.getMessage());
        }
    }

    private static void assertFault(Endpoint endpoint, String message, String advice) {
        try (var connection = new EngineConnection(endpoint, new RequestLog())) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertEquals(message, fault.getMessage());
            assertTrue(fault.advice().contains(advice), fault.advice());
        }
    }
}
