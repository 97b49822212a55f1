package io.porthole.engine;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeEngine;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static void assertFault(Endpoint endpoint, String message, String advice) {
        try (var connection = new EngineConnection(endpoint, new RequestLog())) {
            var fault = assertThrows(EngineException.class, connection::ping);
            assertEquals(message, fault.getMessage());
            assertTrue(fault.advice().contains(advice), fault.advice());
        }
    }
}
