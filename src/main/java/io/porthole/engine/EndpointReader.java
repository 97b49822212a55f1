package io.porthole.engine;

import io.porthole.message.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the address of an engine. What it takes, it takes whole: nothing in an address is passed over.
final class EndpointReader {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z]+)://(.*)", Pattern.DOTALL);
    private static final Pattern CONTEXT = Pattern.compile("context:([A-Za-z0-9][A-Za-z0-9_.+-]*)");

    private static final String HOST =
            "(?<host>[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*|\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[A-Za-z0-9._-]+)?])";
    private static final String PORT = "(:(?<port>[^/]*))?";
    private static final Pattern TCP = Pattern.compile(HOST + PORT + "/?");
    private static final Pattern SSH =
            Pattern.compile("((?<user>[^@:/]*)@)?" + HOST + PORT + "(?<path>/.*)?", Pattern.DOTALL);

    /// `-l` takes it as it stands; what a shell or ssh's own configuration could take for more is kept out.
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._+\\\\-]*");

    /// ssh reads `:`, `\`, `%` and `$` in a path to forward as more than characters.
    private static final Pattern FORWARDED_PATH = Pattern.compile("/[\\p{L}\\p{N}._/@+,=~-]*[\\p{L}\\p{N}._@+,=~-]");

    private static final String FORMS = Messages.text("engine.unix-path-docker-sock");

    private final String address;

    private EndpointReader(String address) {
        this.address = address;
    }

    static Endpoint read(String address) throws InvalidEndpointException {
        return new EndpointReader(address.strip()).read();
    }

    private Endpoint read() throws InvalidEndpointException {
        if (address.startsWith("context:")) {
            return context();
        }
        Matcher matcher = SCHEME.matcher(address);
        if (!matcher.matches()) {
            throw fault(Messages.text("engine.not-address-engine-write", FORMS));
        }
        String rest = matcher.group(2);
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "unix" -> unix(rest);
            case "npipe" -> namedPipe(rest);
            case "tcp" -> tcp(rest);
            case "ssh" -> ssh(rest);
            default -> throw fault(Messages.text("engine.cannot-reached-write", FORMS));
        };
    }

    /// Whether ssh takes this path as it stands.
    static boolean isForwarded(String path) {
        return FORWARDED_PATH.matcher(path).matches();
    }

    private Endpoint context() throws InvalidEndpointException {
        Matcher matcher = CONTEXT.matcher(address);
        if (!matcher.matches()) {
            throw fault(Messages.text("engine.names-no-context-write"));
        }
        return new Endpoint.Context(matcher.group(1));
    }

    private Endpoint unix(String path) throws InvalidEndpointException {
        if (!path.startsWith("/") || path.length() == 1) {
            throw fault(Messages.text("engine.names-no-socket-write", Endpoint.DEFAULT));
        }
        if (path.indexOf('\0') >= 0) {
            throw fault(Messages.text("engine.holds-character-no-path"));
        }
        int bytes = path.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Endpoint.Unix.MAX_PATH_BYTES) {
            throw new InvalidEndpointException(
                    Messages.text("engine.path-bytes-long-and", shown(), bytes, Endpoint.Unix.MAX_PATH_BYTES));
        }
        return new Endpoint.Unix(path);
    }

    private Endpoint namedPipe(String path) throws InvalidEndpointException {
        String slashed = path.replace('\\', '/');
        if (!slashed.matches("//[A-Za-z0-9._-]+/pipe/[^/\\p{Cntrl}]+")) {
            throw fault(Messages.text("engine.names-no-pipe-write"));
        }
        return new Endpoint.NamedPipe(slashed);
    }

    private Endpoint tcp(String rest) throws InvalidEndpointException {
        int query = rest.indexOf('?');
        Matcher matcher = TCP.matcher(query < 0 ? rest : rest.substring(0, query));
        if (!matcher.matches()) {
            throw fault(Messages.text("engine.names-no-host-write"));
        }
        String port = matcher.group("port");
        int usual = query < 0 ? Endpoint.Tcp.DEFAULT_PORT : Endpoint.Tcp.TLS_PORT;
        var tcp = new Endpoint.Tcp(host(matcher), port == null ? usual : port(port));
        return query < 0 ? tcp : new Endpoint.Tls(tcp, tls(rest.substring(query + 1)));
    }

    private TlsSettings tls(String query) throws InvalidEndpointException {
        try {
            return TlsSettings.parse(query);
        } catch (InvalidEndpointException e) {
            throw new InvalidEndpointException(Messages.text("engine.cannot-used", shown(), e.getMessage()), e);
        }
    }

    private Endpoint ssh(String rest) throws InvalidEndpointException {
        Matcher matcher = SSH.matcher(rest);
        if (!matcher.matches()) {
            throw fault(Messages.text("engine.names-no-host-write-ssh"));
        }
        String user = matcher.group("user");
        if (user != null && !USER.matcher(user).matches()) {
            throw fault(Messages.text("engine.names-no-user-ssh"));
        }
        String path = matcher.group("path");
        boolean usual = path == null || path.equals("/");
        if (!usual && !FORWARDED_PATH.matcher(path).matches()) {
            throw fault(Messages.text("engine.path-cannot-forwarded-use"));
        }
        String port = matcher.group("port");
        return new Endpoint.Ssh(
                user == null ? "" : user,
                host(matcher),
                port == null ? 0 : port(port),
                usual ? Endpoint.Ssh.DEFAULT_PATH : path);
    }

    private static String host(Matcher matcher) {
        String host = matcher.group("host");
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private int port(String port) throws InvalidEndpointException {
        if (port.matches("0*[1-9][0-9]{0,4}")) {
            int number = Integer.parseInt(port);
            if (number <= 0xFFFF) {
                return number;
            }
        }
        throw fault(Messages.text("engine.no-usable-port-write"));
    }

    private InvalidEndpointException fault(String what) {
        return new InvalidEndpointException(shown() + what);
    }

    private String shown() {
        return address.isEmpty() ? Messages.text("engine.empty-text") : PlainText.oneLine(address, 200);
    }
}
