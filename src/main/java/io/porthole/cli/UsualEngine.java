package io.porthole.cli;

import io.porthole.engine.Endpoint;
import io.porthole.engine.InvalidEndpointException;

/// Finds the engine that is watched where no host is named.
public interface UsualEngine {
    /// Finds it.
    ///
    /// @throws InvalidEndpointException if what is set for it cannot be used
    Endpoint find() throws InvalidEndpointException;
}
