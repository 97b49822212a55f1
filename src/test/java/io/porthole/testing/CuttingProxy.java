package io.porthole.testing;

import io.porthole.engine.Endpoint;
import java.time.Duration;

/// Stands between Porthole and an engine, real or fake, and disturbs their connections on command. It carries bytes
/// and knows no HTTP.
///
/// ```
/// try (var proxy = CuttingProxy.tcp(engine.endpoint());
///         var watcher = new DockerWatcher("host", proxy.endpoint(), new RequestLog())) {
///     watcher.start(listener);
///     proxy.awaitConnections(1);
///     proxy.cut();
/// }
/// ```
///
/// What it cannot play is a host that vanishes without a packet: the system goes on acknowledging what is sent to
/// [#swallow].
public final class CuttingProxy implements AutoCloseable {
    private final Flow flow;
    private final Relay relay;

    private CuttingProxy(Flow flow, Relay relay) {
        this.flow = flow;
        this.relay = relay;
    }

    /// One that listens on a unix socket in a folder of its own.
    ///
    /// @param engine a unix or TCP endpoint, at which nobody need listen yet
    public static CuttingProxy unix(Endpoint engine) {
        var flow = new Flow();
        return new CuttingProxy(flow, Relay.unix(engine, flow));
    }

    /// One that listens on a free TCP port of this machine.
    ///
    /// @param engine a unix or TCP endpoint, at which nobody need listen yet
    public static CuttingProxy tcp(Endpoint engine) {
        var flow = new Flow();
        return new CuttingProxy(flow, Relay.tcp(engine, flow));
    }

    /// Where it listens.
    public Endpoint endpoint() {
        return relay.endpoint();
    }

    /// Breaks every open connection off where it is: with a reset on TCP, with an early end on a unix socket.
    public void cut() {
        relay.connections().forEach(RelayedConnection::cut);
    }

    /// Closes every open connection in order (FIN), in the middle of its answer.
    public void hangUp() {
        relay.connections().forEach(RelayedConnection::close);
    }

    /// Ends every open answer as an engine that shuts down does, with HTTP's last chunk, and closes its connection.
    public void finish() {
        relay.connections().forEach(RelayedConnection::finish);
    }

    /// Tells every client that nothing more comes, and leaves the connections open in the other direction.
    public void halfClose() {
        relay.connections().forEach(RelayedConnection::halfClose);
    }

    /// From now on what is sent in either direction is taken and gone, also on new connections: a black hole. What
    /// was on its way is lost for good; [#cut] before [#pass], as a stream with a hole in it is no HTTP any more.
    public void swallow() {
        flow.swallow();
    }

    /// From now on nothing is read any more, so that who sends is held up in the end; [#pass] thaws it and nothing
    /// is lost.
    public void freeze() {
        flow.freeze();
    }

    /// From now on each piece in either direction is held back for so long; what comes meanwhile waits behind it.
    public void delay(Duration each) {
        flow.delay(each);
    }

    /// Lets everything pass again.
    public void pass() {
        flow.pass();
    }

    /// From now on closes connections on which nothing came from either side for so long, as Podman and many
    /// proxies do.
    public void dropIdleAfter(Duration idle) {
        flow.idleAtMost(idle);
        relay.connections().forEach(flow::restartIdle);
    }

    /// Takes no new connections: they are refused. The open ones stay.
    public void refuse() {
        relay.stopListening();
    }

    /// Takes connections again after [#refuse], at the same place.
    public void accept() {
        relay.listenAgain();
    }

    /// How many connections are open.
    public int connections() {
        return relay.connections().size();
    }

    /// How many bytes went to clients so far.
    public long bytesToClient() {
        return flow.bytesToClient();
    }

    /// Waits until at least so many connections are open.
    public void awaitConnections(int atLeast) {
        relay.awaitConnections(count -> count >= atLeast);
    }

    /// Waits until no connection is open.
    public void awaitNoConnection() {
        relay.awaitConnections(count -> count == 0);
    }

    @Override
    public void close() {
        relay.close();
        flow.close();
    }
}
