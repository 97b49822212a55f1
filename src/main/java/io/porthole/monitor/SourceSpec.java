package io.porthole.monitor;

import io.porthole.engine.Endpoint;
import java.nio.file.Path;

/// A source as the user named it.
public sealed interface SourceSpec {
    /// The name that the source's events carry and that it goes by in the window.
    String name();

    /// Where the source is, as the user would write it.
    String address();

    /// A Docker engine.
    record Engine(Endpoint endpoint) implements SourceSpec {
        @Override
        public String name() {
            return endpoint.name();
        }

        @Override
        public String address() {
            return endpoint.address();
        }
    }

    /// A directory with all that is below it. Events carry its path as the user wrote it.
    record Directory(Path path) implements SourceSpec {
        @Override
        public String name() {
            return path.toString().isEmpty() ? "." : path.toString();
        }

        @Override
        public String address() {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /// The bundled recording of a real engine.
    record Demo() implements SourceSpec {
        @Override
        public String name() {
            return "demo";
        }

        @Override
        public String address() {
            return "a recording of a real engine";
        }
    }
}
