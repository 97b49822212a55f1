package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// Changes things on a real engine through its API, where the `docker` command is too slow or too well-behaved.
/// Each call is one request on a connection of its own, and fails the test where the engine refuses.
public final class EngineApi {
    private static final int ID_DIGITS = 64;

    private final UnixDomainSocketAddress address;

    /// @param endpoint a unix socket
    public EngineApi(Endpoint endpoint) {
        if (!(endpoint instanceof Endpoint.Unix unix)) {
            throw new IllegalArgumentException("Only unix sockets are spoken to, not " + endpoint);
        }
        this.address = UnixDomainSocketAddress.of(unix.path());
    }

    /// Makes a container that does not run, with one label.
    ///
    /// @param label a key and a value without a character that JSON escapes
    /// @return its ID
    public String createContainer(String name, String image, String label, String value) {
        String answer = call(
                "POST",
                "/containers/create?name=" + name,
                "{\"Image\":\"" + image + "\",\"Cmd\":[\"true\"],\"Labels\":{\"" + label + "\":\"" + value
                        + "\"},\"HostConfig\":{\"NetworkMode\":\"none\"}}");
        int id = answer.indexOf("\"Id\":\"") + "\"Id\":\"".length();
        return answer.substring(id, id + ID_DIGITS);
    }

    public void removeContainer(String name) {
        call("DELETE", "/containers/" + name + "?force=1", "");
    }

    public void createVolume(String name) {
        call("POST", "/volumes/create", "{\"Name\":\"" + name + "\"}");
    }

    public void removeVolume(String name) {
        call("DELETE", "/volumes/" + name, "");
    }

    private String call(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (SocketChannel socket = SocketChannel.open(address)) {
            write(socket, head(method, path, bytes.length).getBytes(StandardCharsets.US_ASCII));
            write(socket, bytes);
            InputStream answer = Channels.newInputStream(socket);
            String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (!said.startsWith("HTTP/1.1 20")) {
                throw new AssertionError(method + " " + path + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String method, String path, int length) {
        return "%s %s HTTP/1.1\r\nHost: docker\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(method, path, length);
    }

    private static void write(SocketChannel socket, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            socket.write(buffer);
        }
    }
}
