package io.porthole.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// One request to a [FakeEngine], and the bare connection on which it is answered.
public final class FakeExchange {
    private final String head;
    private final SocketChannel connection;

    FakeExchange(String head, SocketChannel connection) {
        this.head = head;
        this.connection = connection;
    }

    static String readHead(SocketChannel connection) throws IOException {
        var head = new StringBuilder();
        var single = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && connection.read(single.clear()) > 0) {
            head.append((char) single.get(0));
        }
        return head.toString();
    }

    /// The path asked for, without version and query.
    String path() {
        return head.split(" ", 3)[1].replaceFirst("\\?.*", "").replaceFirst("^/v[0-9.]+/", "/");
    }

    /// The value of a parameter of the request's query; empty where there is none.
    public String parameter(String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^& ]*)").matcher(head.split(" ", 3)[1]);
        return matcher.find() ? matcher.group(1) : "";
    }

    /// Sends text as it stands.
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes as they stand.
    public void send(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            connection.write(buffer);
        }
    }

    /// Sends one chunk.
    void sendChunk(String text) throws IOException {
        sendChunk(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends one chunk.
    void sendChunk(byte[] bytes) throws IOException {
        var chunk = new ByteArrayOutputStream(bytes.length + 16);
        chunk.writeBytes("%x\r\n".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        send(chunk.toByteArray());
    }

    /// Waits until the client or the engine closes the connection.
    public void awaitClose() throws IOException {
        var ignored = ByteBuffer.allocate(256);
        while (connection.read(ignored.clear()) >= 0) {
            // whatever it says
        }
    }

    void close() throws IOException {
        connection.close();
    }
}
