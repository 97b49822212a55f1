package io.porthole.monitor;

import io.porthole.engine.Endpoint;
import io.porthole.message.Messages;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;

/// A source as the user named it.
public sealed interface SourceSpec {
    /// The name that the source's events carry and that it goes by in the window.
    String name();

    /// The name that it has where the user gives it none.
    String usualName();

    /// The name that the user gave it; empty where it goes by its usual one.
    default String givenName() {
        return name().equals(usualName()) ? "" : name();
    }

    /// Where the source is, as the user would write it.
    String address();

    /// A Docker engine.
    record Engine(String name, Endpoint endpoint) implements SourceSpec {
        /// An engine that goes by its endpoint's own name.
        public Engine(Endpoint endpoint) {
            this(endpoint.name(), endpoint);
        }

        @Override
        public String usualName() {
            return endpoint.name();
        }

        @Override
        public String address() {
            return endpoint.address();
        }
    }

    /// A directory, or one file. Events carry its absolute path.
    record Directory(String name, Path path, WatchOptions options) implements SourceSpec {
        /// A directory with all below it, that goes by its path.
        public Directory(Path path) {
            this(path, WatchOptions.USUAL);
        }

        /// A directory that goes by its path.
        public Directory(Path path, WatchOptions options) {
            this(usualName(path), path, options);
        }

        private static String usualName(Path path) {
            return path.toString().isEmpty() ? "." : path.toString();
        }

        @Override
        public String usualName() {
            return usualName(path);
        }

        @Override
        public String address() {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    /// A source that cannot be watched as it is written. It is shown, so that it can be changed or removed.
    ///
    /// @param address as it is written
    /// @param problem what is wrong with it, a plain sentence
    record Unusable(String name, String address, String problem) implements SourceSpec {
        @Override
        public String usualName() {
            return address;
        }
    }

    /// A file of events that the user has opened. Its rows carry the names of the sources that they are from.
    record Opened(String name, Path path) implements SourceSpec {
        @Override
        public String usualName() {
            return name;
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
        public String usualName() {
            return name();
        }

        @Override
        public String address() {
            return Messages.text("monitor.recording-real-engine");
        }
    }
}
