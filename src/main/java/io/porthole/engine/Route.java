package io.porthole.engine;

import java.io.Closeable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The way to an engine, as its address leads now.
final class Route implements Closeable {
    private final Endpoint endpoint;
    private final EngineFaults faults;
    private final @Nullable SshTunnel tunnel;
    private final Means.Sockets sockets;

    Route(Endpoint endpoint, Means means) {
        this.endpoint = endpoint;
        this.sockets = means.sockets();
        this.tunnel = endpoint instanceof Endpoint.Ssh ssh ? new SshTunnel(ssh, means.ssh()) : null;
        this.faults = new EngineFaults(endpoint, tunnel == null ? () -> "" : tunnel::said);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    EngineFaults faults() {
        return faults;
    }

    /// @param limit how long connecting may take
    EngineTransport transport(Duration limit) {
        return new EngineTransport(endpoint, sockets.to(endpoint, tunnel, limit));
    }

    /// Nothing goes this way now, and what did was lost: the next connection begins from the beginning.
    void rest() {
        if (tunnel != null) {
            tunnel.end();
        }
    }

    @Override
    public void close() {
        if (tunnel != null) {
            tunnel.close();
        }
    }
}
