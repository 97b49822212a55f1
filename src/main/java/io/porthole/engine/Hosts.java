package io.porthole.engine;

import java.util.List;

/// The hosts of this machine's user, for whoever lets the user choose one. Its methods read files or wait for a
/// host, so none is for the JavaFX thread; any other may call them.
public interface Hosts {
    /// The contexts of the `docker` command, sorted by name, and then the usual sockets that exist. None is
    /// connected to.
    List<FoundHost> found();

    /// The engine that the `docker` command would use now.
    ///
    /// @throws InvalidEndpointException where what is set for it cannot be used, in words
    Endpoint usual() throws InvalidEndpointException;

    /// What the user must know of a host that works, such as that its certificate is not checked; empty where
    /// there is nothing.
    String warning(Endpoint endpoint);

    /// Connects once, asks the engine for its version, and says in one sentence what answered. Takes as long as
    /// the time limits of a connection and two requests allow.
    ///
    /// @throws EngineException where no engine answers, in words
    String test(Endpoint endpoint) throws EngineException;
}
