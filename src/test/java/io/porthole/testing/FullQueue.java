package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A socket that listens and takes nobody, as its queue is full: whoever connects to it waits.
public final class FullQueue implements AutoCloseable {
    /// A queue of one holds two, on Linux.
    private static final int FILLING = 2;

    private final @Nullable Path folder;
    private final ServerSocketChannel server;
    private final List<SocketChannel> waiting = new ArrayList<>();

    private FullQueue(@Nullable Path folder, ServerSocketChannel server, SocketAddress address) throws IOException {
        this.folder = folder;
        this.server = server.bind(address, 1);
        for (int i = 0; i < FILLING; i++) {
            waiting.add(SocketChannel.open(server.getLocalAddress()));
        }
    }

    public static FullQueue unix() throws IOException {
        Path folder = Files.createTempDirectory("full");
        SocketAddress address = UnixDomainSocketAddress.of(folder.resolve("docker.sock"));
        return new FullQueue(folder, ServerSocketChannel.open(StandardProtocolFamily.UNIX), address);
    }

    public static FullQueue tcp() throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        return new FullQueue(null, ServerSocketChannel.open(), address);
    }

    /// Where it listens.
    public Endpoint endpoint() throws IOException {
        SocketAddress address = server.getLocalAddress();
        return address instanceof InetSocketAddress tcp
                ? new Endpoint.Tcp("127.0.0.1", tcp.getPort())
                : new Endpoint.Unix(address.toString());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel connection : waiting) {
            connection.close();
        }
        if (folder != null) {
            Files.deleteIfExists(folder.resolve("docker.sock"));
            Files.deleteIfExists(folder);
        }
    }
}
