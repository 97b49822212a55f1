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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// An engine that plays the part it is given, for what a real one cannot be made to do. It speaks HTTP on a real
/// unix or TCP socket and records what it is asked.
///
/// Without further words it answers `/_ping`, `/version` and `/info` like Engine 20.10 (API 1.41), and `/events`
/// with a stream that [#send] writes to. [#on] gives a path another answer.
///
/// try (var engine = FakeEngine.unix()) { var watcher = new DockerWatcher("fake", engine.endpoint(), new
/// RequestLog()); watcher.start(listener); engine.awaitStream();
/// engine.send("{\"Type\":\"container\",\"Action\":\"start\"}"); engine.cutStreams(); }
public final class FakeEngine implements AutoCloseable {
    private final @Nullable Path folder;
    private final Map<String, FakeAnswer> answers = new ConcurrentHashMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final FakeConnections connections = new FakeConnections();
    private final FakeStreams streams = new FakeStreams();
    private final Endpoint endpoint;
    private final SocketAddress address;
    private volatile @Nullable ServerSocketChannel server;

    private FakeEngine(@Nullable Path folder, SocketAddress wanted) throws IOException {
        this.folder = folder;
        this.address = listen(wanted);
        this.endpoint = address instanceof InetSocketAddress tcp
                ? new Endpoint.Tcp("127.0.0.1", tcp.getPort())
                : new Endpoint.Unix(address.toString());
        answers.put("/_ping", FakeAnswer.text("OK"));
        answers.put("/version", FakeAnswer.json("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}"));
        answers.put("/info", FakeAnswer.json("{\"ID\":\"FAKE\",\"Name\":\"fake\"}"));
        answers.put("/containers/json", FakeAnswer.json("[]"));
        answers.put("/events", streams);
    }

    /// An engine on a unix socket in a folder of its own.
    public static FakeEngine unix() {
        try {
            Path folder = Files.createTempDirectory("fake");
            return new FakeEngine(folder, UnixDomainSocketAddress.of(folder.resolve("docker.sock")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An engine on a free TCP port of this machine.
    public static FakeEngine tcp() {
        try {
            return new FakeEngine(null, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it listens.
    public Endpoint endpoint() {
        return endpoint;
    }

    /// From now on answers requests for `path` (without version and query, as in `/events`) so.
    public FakeEngine on(String path, FakeAnswer answer) {
        answers.put(path, answer);
        return this;
    }

    /// The streams of events again, as at first.
    public FakeEngine streamEvents() {
        return on("/events", streams);
    }

    /// Sends one line to every open stream of events, as a chunk of its own.
    public void send(String line) {
        streams.send(line + "\n");
    }

    /// From now on it remembers what it sends, up to 256 lines, and sends it again to who asks for it.
    public FakeEngine remembering() {
        streams.ring().begin();
        return this;
    }

    /// Something happens while perhaps nobody listens: as [#send].
    public void sendAll(List<String> lines) {
        lines.forEach(this::send);
    }

    /// Forgets what it remembered, as an engine that was started again.
    public void forget() {
        streams.ring().forget();
    }

    /// Waits until a stream of events is open.
    public void awaitStream() {
        streams.awaitOpen();
    }

    /// Ends the open streams as an engine that shuts down does: in peace.
    public void endStreams() {
        streams.end();
    }

    /// Breaks the open streams off, as an engine that is killed does.
    public void cutStreams() {
        streams.cut();
    }

    /// How many streams of events are open.
    public int openStreams() {
        return streams.count();
    }

    /// The request lines so far, as in `GET /v1.41/events`.
    public List<String> requests() {
        return heads.stream()
                .map(head -> head.lines().findFirst().orElse("").replace(" HTTP/1.1", ""))
                .toList();
    }

    /// The heads of the requests so far, whole.
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /// Waits until no connection to it is open.
    public void awaitNoConnection() {
        connections.awaitNone();
    }

    /// Goes away: ends every connection and listens no more.
    public void stop() {
        try {
            ServerSocketChannel listening = server;
            if (listening != null) {
                listening.close();
            }
            connections.close();
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("docker.sock"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Comes back at the same place after [#stop].
    public void restart() {
        try {
            listen(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
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
        Thread.ofVirtual().name("fake-engine").start(() -> accept(listening));
        return listening.getLocalAddress();
    }

    private void accept(ServerSocketChannel listening) {
        try {
            while (true) {
                SocketChannel connection = listening.accept();
                connections.add(connection);
                Thread.ofVirtual().name("fake-connection").start(() -> serve(connection));
            }
        } catch (IOException _) {
            // stopped
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            String head = FakeExchange.readHead(connection);
            if (!head.isEmpty()) {
                heads.add(head);
                var exchange = new FakeExchange(head, connection);
                answers.getOrDefault(exchange.path(), FakeAnswer.status(404, "{\"message\":\"page not found\"}"))
                        .play(exchange);
            }
        } catch (IOException _) {
            // the client went away, which is the client's affair
        } finally {
            connections.remove(connection);
        }
    }
}
