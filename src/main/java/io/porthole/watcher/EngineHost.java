package io.porthole.watcher;

import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineConnection;

/// The engine that is watched, and what it takes to watch it.
///
/// @param source the name that its events carry
record EngineHost(String source, Endpoint endpoint, EngineConnection connection, Timing timing, EngineClock clock) {
    EngineHost(String source, Endpoint endpoint, EngineConnection connection, Timing timing) {
        this(source, endpoint, connection, timing, new EngineClock(connection, timing));
    }
}
