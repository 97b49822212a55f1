package io.porthole.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Where an engine listens. An immutable value; its text is the URL, which [#parse] reads again.
public sealed interface Endpoint {
    /// Where the `docker` command looks when nothing else is said.
    Endpoint DEFAULT = new Unix("/var/run/docker.sock");

    /// Reads `unix:///path` or `tcp://host:port`.
    ///
    /// @throws InvalidEndpointException for anything else, in words
    static Endpoint parse(String url) throws InvalidEndpointException {
        String trimmed = url.strip();
        int colon = trimmed.indexOf("://");
        if (colon <= 0) {
            throw new InvalidEndpointException(shown(trimmed)
                    + " is not the address of an engine: write unix:///path/to/docker.sock or tcp://host:port.");
        }
        String rest = trimmed.substring(colon + 3);
        return switch (trimmed.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "unix" -> Unix.of(trimmed, rest);
            case "tcp" -> Tcp.of(trimmed, rest);
            default ->
                throw new InvalidEndpointException(
                        shown(trimmed) + " cannot be reached: this version reaches unix:// and tcp:// only.");
        };
    }

    /// The short name of a source at this endpoint: `local` for the usual socket, else the path or `host:port`.
    String name();

    private static String shown(String url) {
        return url.isEmpty() ? "An empty text" : PlainText.oneLine(url, 200);
    }

    /// A unix socket.
    ///
    /// @param path its absolute path, at most [#MAX_PATH_BYTES] bytes long
    record Unix(String path) implements Endpoint {
        /// What fits into `sun_path` (unix(7)) beside its closing zero.
        public static final int MAX_PATH_BYTES = 107;

        private static final Set<String> USUAL = Set.of("/var/run/docker.sock", "/run/docker.sock");

        private static Unix of(String url, String path) throws InvalidEndpointException {
            if (!path.startsWith("/") || path.length() == 1) {
                throw new InvalidEndpointException(shown(url)
                        + " names no socket: write unix:// and then an absolute path, as in " + DEFAULT + ".");
            }
            if (path.indexOf('\0') >= 0) {
                throw new InvalidEndpointException(shown(url) + " holds a character that no path may have.");
            }
            int bytes = path.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_PATH_BYTES) {
                throw new InvalidEndpointException(
                        "The path of " + shown(url) + " is " + bytes + " bytes long, and the system allows "
                                + MAX_PATH_BYTES + " for a socket: use a shorter path.");
            }
            return new Unix(path);
        }

        @Override
        public String name() {
            return USUAL.contains(path) ? "local" : path;
        }

        @Override
        public String toString() {
            return "unix://" + path;
        }
    }

    /// A TCP port without TLS.
    ///
    /// @param host a host name or an address; an IPv6 address stands here without its brackets
    /// @param port 1 to 65535
    record Tcp(String host, int port) implements Endpoint {
        /// The port that engines use for plain TCP.
        public static final int DEFAULT_PORT = 2375;

        private static Tcp of(String url, String rest) throws InvalidEndpointException {
            String authority = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
            int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
            boolean withPort = end >= 0 && end < authority.length();
            String host = withPort ? authority.substring(0, end) : authority;
            return new Tcp(
                    checkedHost(url, host), withPort ? checkedPort(url, authority.substring(end)) : DEFAULT_PORT);
        }

        private static String checkedHost(String url, String host) throws InvalidEndpointException {
            if (host.matches("\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[A-Za-z0-9._-]+)?]")) {
                return host.substring(1, host.length() - 1);
            }
            if (host.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*")) {
                return host;
            }
            throw new InvalidEndpointException(shown(url) + " names no host: write tcp://host:port.");
        }

        private static int checkedPort(String url, String port) throws InvalidEndpointException {
            if (port.matches(":0*[1-9][0-9]{0,4}")) {
                int number = Integer.parseInt(port.substring(1));
                if (number <= 0xFFFF) {
                    return number;
                }
            }
            throw new InvalidEndpointException(
                    shown(url) + " has no usable port: write tcp://host:port with a number from 1 to 65535.");
        }

        @Override
        public String name() {
            return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
        }

        @Override
        public String toString() {
            return "tcp://" + name();
        }
    }
}
