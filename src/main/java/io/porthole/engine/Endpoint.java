package io.porthole.engine;

import io.porthole.message.Messages;
import java.util.Set;

/// Where an engine listens. An immutable value.
///
/// Its text is for people; [#address] is the whole of it, which [#parse] reads again.
public sealed interface Endpoint {
    /// Where the `docker` command looks when nothing else is said.
    Endpoint DEFAULT = new Unix("/var/run/docker.sock");

    /// Reads `unix:///path`, `tcp://host:port`, `ssh://user@host:port/path`, `npipe:////./pipe/name` or
    /// `context:NAME`. A `tcp` address may carry how TLS is spoken, as [Tls] says. No file is looked at.
    ///
    /// @throws InvalidEndpointException for anything else, in words
    static Endpoint parse(String address) throws InvalidEndpointException {
        return EndpointReader.read(address);
    }

    /// The short name of a source at this endpoint: `local` for the usual socket, else the path, `host:port`,
    /// `user@host` or the name of the context.
    String name();

    /// The address in full.
    String address();

    /// A unix socket.
    ///
    /// @param path its absolute path, at most [#MAX_PATH_BYTES] bytes long
    record Unix(String path) implements Endpoint {
        /// What fits into `sun_path` (unix(7)) beside its closing zero.
        public static final int MAX_PATH_BYTES = 107;

        private static final Set<String> USUAL = Set.of("/var/run/docker.sock", "/run/docker.sock");

        @Override
        public String name() {
            return USUAL.contains(path) ? "local" : path;
        }

        @Override
        public String address() {
            return toString();
        }

        @Override
        public String toString() {
            return "unix://" + path;
        }
    }

    /// A named pipe of Windows.
    ///
    /// @param path its path with slashes, as in `//./pipe/docker_engine`
    record NamedPipe(String path) implements Endpoint {
        private static final String USUAL = "//./pipe/docker_engine";

        @Override
        public String name() {
            return path.equals(USUAL) ? "local" : path;
        }

        @Override
        public String address() {
            return toString();
        }

        @Override
        public String toString() {
            return "npipe://" + path;
        }
    }

    /// A TCP port, of which nothing is said on TLS: [DockerContexts#resolve] finds that as the `docker` command
    /// does.
    ///
    /// @param host a host name or an address; an IPv6 address stands here without its brackets
    /// @param port 1 to 65535
    record Tcp(String host, int port) implements Endpoint {
        /// The port that engines use for plain TCP.
        public static final int DEFAULT_PORT = 2375;

        /// The port that engines use for TLS (IANA: `docker-s`).
        public static final int TLS_PORT = 2376;

        @Override
        public String name() {
            return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
        }

        @Override
        public String address() {
            return toString();
        }

        @Override
        public String toString() {
            return "tcp://" + name();
        }
    }

    /// A TCP port with TLS. Its address is that of the port with `?` and, joined by `&`, what is not left to
    /// the defaults: `certs=FOLDER` (with `ca.pem`, `cert.pem` and `key.pem` in it), `ca=FILE`, `cert=FILE`,
    /// `key=FILE`, `server=NAME`, `verify=no`; `verify=yes` where there is nothing else to say.
    ///
    /// @param port where it listens
    /// @param tls  how TLS is spoken
    record Tls(Tcp port, TlsSettings tls) implements Endpoint {
        /// What the user must know of it; empty where there is nothing.
        public String warning() {
            return tls.verify() ? "" : Messages.text("engine.certificate-not-checked-anyone", this);
        }

        @Override
        public String name() {
            return port.name();
        }

        @Override
        public String address() {
            return port + "?" + tls.query();
        }

        @Override
        public String toString() {
            return port.toString();
        }
    }

    /// A unix socket on a host that the user's own `ssh` reaches.
    ///
    /// @param user the user there; empty where ssh's configuration decides
    /// @param host a host name, an address or a name of ssh's configuration
    /// @param port 1 to 65535, or 0 where ssh's configuration decides
    /// @param path the absolute path of the socket there
    record Ssh(String user, String host, int port, String path) implements Endpoint {
        /// The socket where none is named.
        public static final String DEFAULT_PATH = "/var/run/docker.sock";

        /// `user@host`, and what else is not usual.
        @Override
        public String name() {
            return (user.isEmpty() ? "" : user + "@")
                    + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                    + (port == 0 ? "" : ":" + port)
                    + (path.equals(DEFAULT_PATH) ? "" : path);
        }

        @Override
        public String address() {
            return toString();
        }

        @Override
        public String toString() {
            return "ssh://" + name();
        }
    }

    /// What a context of the `docker` command names; [DockerContexts#resolve] looks it up at each connection.
    record Context(String name) implements Endpoint {
        @Override
        public String address() {
            return toString();
        }

        @Override
        public String toString() {
            return "context:" + name;
        }
    }
}
