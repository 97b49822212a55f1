package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps a real engine busy: makes and removes volumes, which is two events each, as fast as the engine does it.
public final class VolumeLoad implements AutoCloseable {
    private final Endpoint.Unix engine;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong made = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean failed;

    public VolumeLoad(Endpoint engine) {
        this.engine = (Endpoint.Unix) engine;
    }

    /// Works with so many clients at the same time until it is closed.
    public VolumeLoad begin(int clients) {
        for (int i = 0; i < clients; i++) {
            String name = "load-" + i;
            threads.add(Thread.ofPlatform().name(name).start(() -> work(name)));
        }
        return this;
    }

    private void work(String name) {
        while (!stopped) {
            try {
                create(name);
                remove(name);
            } catch (IOException e) {
                failed = true;
                return;
            }
        }
    }

    /// One event: a volume is made, or asked for again.
    public void create(String name) throws IOException {
        request("POST /volumes/create", "{\"Name\":\"" + name + "\"}");
        made.incrementAndGet();
    }

    private void remove(String name) throws IOException {
        request("DELETE /volumes/" + name, "");
        made.incrementAndGet();
    }

    /// How many events it caused.
    public long made() {
        return made.get();
    }

    private void request(String line, String body) throws IOException {
        try (SocketChannel connection = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            connection.connect(UnixDomainSocketAddress.of(engine.path()));
            String request = "%s HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n".formatted(line)
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
            connection.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
            var answer = ByteBuffer.allocate(4096);
            while (connection.read(answer) > 0 && answer.hasRemaining()) {
                // until the engine closes
            }
            String status = new String(answer.array(), 9, 3, StandardCharsets.UTF_8);
            if (!status.startsWith("2")) {
                throw new IOException(line + ": " + status);
            }
        }
    }

    /// Stops; fails where the engine did not do what it was asked for.
    @Override
    public void close() {
        stopped = true;
        threads.forEach(VolumeLoad::join);
        if (failed) {
            throw new AssertionError("The engine refused the load.");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
