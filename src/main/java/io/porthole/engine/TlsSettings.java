package io.porthole.engine;

import io.porthole.message.Messages;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How TLS is spoken with one engine. The files are PEM and read anew for each connection, so that renewed ones
/// count.
///
/// @param authorities the certificates of those whom the engine's must be signed by; null for those that Java
/// trusts
/// @param certificate what Porthole shows for itself, null for nothing
/// @param key         the key of that, null exactly where `certificate` is
/// @param serverName  the name that the engine's certificate must be for; empty for the host of the address
/// @param verify      whether the engine's certificate is checked at all
public record TlsSettings(
        @Nullable Path authorities,
        @Nullable Path certificate,
        @Nullable Path key,
        String serverName,
        boolean verify) {
    /// Java's own authorities, no certificate, checked.
    public static final TlsSettings DEFAULT = new TlsSettings(null, null, null, "", true);

    private static final String CERTS = "certs";
    private static final String CA = "ca";
    private static final String CERT = "cert";
    private static final String KEY = "key";
    private static final String SERVER = "server";
    private static final String VERIFY = "verify";

    /// The three files as the `docker` command names them.
    public static TlsSettings in(Path folder) {
        return new TlsSettings(
                folder.resolve("ca.pem"), folder.resolve("cert.pem"), folder.resolve("key.pem"), "", true);
    }

    /// Reads what follows the `?` of an address.
    static TlsSettings parse(String query) throws InvalidEndpointException {
        Map<String, String> values = values(query);
        String folder = values.remove(CERTS);
        TlsSettings base = folder == null ? DEFAULT : in(path(CERTS, folder));
        String verify = values.getOrDefault(VERIFY, "yes");
        if (!verify.equals("yes") && !verify.equals("no")) {
            throw new InvalidEndpointException(
                    Messages.text("engine.verify-must-yes-or", PlainText.oneLine(verify, 40)));
        }
        var settings = new TlsSettings(
                path(values, CA, base.authorities),
                path(values, CERT, base.certificate),
                path(values, KEY, base.key),
                serverName(values.getOrDefault(SERVER, "")),
                verify.equals("yes"));
        if ((settings.certificate == null) != (settings.key == null)) {
            throw new InvalidEndpointException(Messages.text("engine.certificate-and-key-go"));
        }
        return settings;
    }

    private static Map<String, String> values(String query) throws InvalidEndpointException {
        var values = new LinkedHashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            boolean known = switch (name) {
                case CERTS, CA, CERT, KEY, SERVER, VERIFY -> equals + 1 < pair.length();
                default -> false;
            };
            if (!known || values.put(name, decoded(pair.substring(equals + 1))) != null) {
                throw new InvalidEndpointException(
                        Messages.text("engine.not-understood-after-stand", PlainText.oneLine(pair, 80)));
            }
        }
        return values;
    }

    private static String decoded(String value) throws InvalidEndpointException {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointException(
                    Messages.text("engine.no-two-digits-follow", PlainText.oneLine(value, 80)), e);
        }
    }

    private static @Nullable Path path(Map<String, String> values, String name, @Nullable Path other)
            throws InvalidEndpointException {
        String value = values.get(name);
        return value == null ? other : path(name, value);
    }

    private static Path path(String name, String value) throws InvalidEndpointException {
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException _) {
            // told below
        }
        throw new InvalidEndpointException(
                Messages.text("engine.not-absolute-path-write", name, PlainText.oneLine(value, 80)));
    }

    private static String serverName(String name) throws InvalidEndpointException {
        if (name.isEmpty() || name.matches("[A-Za-z0-9_][A-Za-z0-9._:-]*")) {
            return name;
        }
        throw new InvalidEndpointException(Messages.text("engine.server-not-name-host", PlainText.oneLine(name, 80)));
    }

    /// What [#parse] reads again; never empty.
    String query() {
        var values = new LinkedHashMap<String, String>();
        put(values, CA, authorities);
        put(values, CERT, certificate);
        put(values, KEY, key);
        if (!serverName.isEmpty()) {
            values.put(SERVER, serverName);
        }
        if (!verify || values.isEmpty()) {
            values.put(VERIFY, verify ? "yes" : "no");
        }
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> values, String name, @Nullable Path path) {
        if (path != null) {
            values.put(name, path.toString());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
