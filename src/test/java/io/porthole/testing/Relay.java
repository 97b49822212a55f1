package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Listens on a unix or TCP socket and carries each connection to an engine's, byte for byte, under the eyes of a
/// [Passage].
final class Relay implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final @Nullable Path folder;
    private final SocketAddress address;
    private final SocketAddress target;
    private final Passage passage;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<RelayedConnection> open = new HashSet<>();
    private @Nullable ServerSocketChannel server;

    private Relay(@Nullable Path folder, SocketAddress wanted, Endpoint target, Passage passage) throws IOException {
        this.folder = folder;
        this.target = address(target);
        this.passage = passage;
        this.address = listen(wanted);
    }

    /// One that listens on a unix socket in a folder of its own.
    static Relay unix(Endpoint target, Passage passage) {
        try {
            Path folder = Files.createTempDirectory("relay");
            return new Relay(folder, UnixDomainSocketAddress.of(folder.resolve("docker.sock")), target, passage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that listens on a free TCP port of this machine.
    static Relay tcp(Endpoint target, Passage passage) {
        try {
            return new Relay(null, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), target, passage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SocketAddress address(Endpoint target) {
        if (target instanceof Endpoint.Unix unix) {
            return UnixDomainSocketAddress.of(unix.path());
        }
        if (target instanceof Endpoint.Tcp tcp) {
            return new InetSocketAddress(tcp.host(), tcp.port());
        }
        throw new IllegalArgumentException("A relay leads to unix and TCP sockets only, not to " + target);
    }

    Endpoint endpoint() {
        return address instanceof InetSocketAddress tcp
                ? new Endpoint.Tcp("127.0.0.1", tcp.getPort())
                : new Endpoint.Unix(address.toString());
    }

    List<RelayedConnection> connections() {
        lock.lock();
        try {
            return List.copyOf(open);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the number of open connections is such.
    void awaitConnections(IntPredicate wanted) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!wanted.test(open.size())) {
                if (left <= 0) {
                    throw new AssertionError(open.size() + " connections are open.");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    /// Listens again after [#stopListening], at the same place.
    void listenAgain() {
        try {
            listen(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocketAddress listen(SocketAddress wanted) throws IOException {
        ServerSocketChannel listening = wanted instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        listening.bind(wanted);
        server = listening;
        Thread.ofVirtual().name("relay").start(() -> accept(listening));
        return listening.getLocalAddress();
    }

    private void accept(ServerSocketChannel listening) {
        try {
            while (true) {
                SocketChannel client = listening.accept();
                Thread.ofVirtual().name("relay-request").start(() -> relay(client));
            }
        } catch (IOException _) {
            // it listens no more
        }
    }

    private void relay(SocketChannel client) {
        try (client;
                SocketChannel engine = SocketChannel.open(target)) {
            var connection = new RelayedConnection(client, engine, passage);
            change(() -> open.add(connection));
            try {
                connection.carry();
            } finally {
                change(() -> open.remove(connection));
            }
        } catch (IOException _) {
            // the engine is not there, which the client learns by the end of its connection
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes no new connection; the open ones stay.
    void stopListening() {
        try {
            ServerSocketChannel listening = server;
            if (listening != null) {
                listening.close();
            }
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("docker.sock"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopListening();
        connections().forEach(RelayedConnection::close);
        try {
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
