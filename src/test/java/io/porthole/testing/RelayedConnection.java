package io.porthole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// One connection through a [Relay]: a client's, and the engine's that belongs to it. For any thread.
final class RelayedConnection {
    private static final int PIECE = 64 * 1024;
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel client;
    private final SocketChannel engine;
    private final Passage passage;
    private volatile boolean deafClient;
    private @Nullable Future<?> alarm;

    RelayedConnection(SocketChannel client, SocketChannel engine, Passage passage) {
        this.client = client;
        this.engine = engine;
        this.passage = passage;
    }

    /// Carries bytes in both directions until both have ended or the connection is closed.
    void carry() throws InterruptedException {
        passage.opened(this);
        Thread answers = Thread.ofVirtual().name("relay-answer").start(() -> pump(engine, client, false));
        pump(client, engine, true);
        answers.join();
        close();
    }

    private void pump(SocketChannel from, SocketChannel to, boolean toEngine) {
        var piece = ByteBuffer.allocate(PIECE);
        try {
            while (from.read(piece.clear()) >= 0) {
                if (passage.pass(this, toEngine, piece.flip()) && (toEngine || !deafClient)) {
                    write(to, piece.rewind());
                }
            }
            to.shutdownOutput();
        } catch (IOException _) {
            close(); // one side has gone away, or the test closed it
        }
    }

    private static void write(SocketChannel to, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            to.write(piece);
        }
    }

    /// Ends it at once. A TCP client gets a reset, a client on a unix socket an end where it expected more.
    void cut() {
        try {
            if (client.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException _) {
            // closed already
        }
        close();
    }

    /// Ends the answer with the last chunk of HTTP, as an engine does that shuts down, and then the connection.
    void finish() {
        try {
            write(client, ByteBuffer.wrap(LAST_CHUNK));
        } catch (IOException _) {
            // closed already
        }
        close();
    }

    /// Tells the client that nothing more comes, and leaves the connection open otherwise.
    void halfClose() {
        deafClient = true;
        try {
            client.shutdownOutput();
        } catch (IOException _) {
            // closed already
        }
    }

    /// Lets `next` close this connection, and the alarm before it not.
    synchronized void setAlarm(@Nullable Future<?> next) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = next;
    }

    void close() {
        setAlarm(null);
        try {
            client.close();
            engine.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
