package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Stands between Porthole and an engine, real or fake, and keeps every byte that Porthole sends. It does not know
/// Porthole's own list of requests, so that a test can hold one against the other.
public final class RecordingProxy implements AutoCloseable {
    private final Map<RelayedConnection, String> sent = new ConcurrentHashMap<>();
    private final Relay relay;

    private RecordingProxy(Endpoint engine) {
        this.relay = Relay.unix(engine, this::record);
    }

    /// One that listens on a unix socket in a folder of its own.
    ///
    /// @param engine a unix or TCP endpoint
    public static RecordingProxy before(Endpoint engine) {
        return new RecordingProxy(engine);
    }

    private boolean record(RelayedConnection connection, boolean toEngine, ByteBuffer piece) {
        if (toEngine) {
            String text = StandardCharsets.ISO_8859_1.decode(piece.duplicate()).toString();
            sent.merge(connection, text, String::concat);
        }
        return true;
    }

    /// Where it listens.
    public Endpoint endpoint() {
        return relay.endpoint();
    }

    /// What was sent on each connection, whole; a byte a character.
    public List<String> sent() {
        return List.copyOf(sent.values());
    }

    /// The first line of what was sent on each connection, with the version, an ID and a time replaced, as in
    /// `GET /v{version}/events?since={time} HTTP/1.1`; each once.
    public Set<String> kinds() {
        return sent().stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .map(line -> line.replaceFirst(" /v1\\.[0-9]{1,2}/", " /v{version}/")
                        .replaceFirst("/containers/[0-9a-f]{12,64}/", "/containers/{id}/")
                        .replaceFirst("since=[0-9]{1,11}(\\.[0-9]{9})?", "since={time}")
                        .replaceFirst("until=[0-9]{1,11}(\\.[0-9]{9})?", "until={time}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How many connections are open.
    public int connections() {
        return relay.connections().size();
    }

    /// Waits until no connection is open.
    public void awaitNoConnection() {
        relay.awaitConnections(count -> count == 0);
    }

    @Override
    public void close() {
        relay.close();
    }
}
