package io.porthole.engine;

import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.MessageConstraintException;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.NoHttpResponseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts into words what goes wrong between Porthole and one engine.
final class EngineFaults {
    private static final String IS_IT_DOCKER = "Check that this address is that of a Docker engine.";
    private static final int SHOWN = 300;

    /// What Go's server, and so the engine, says to plain text on a TLS port.
    private static final String TLS_WANTED = "HTTP request to an HTTPS server";

    private final Endpoint endpoint;
    private final Supplier<String> sshSaid;

    EngineFaults(Endpoint endpoint) {
        this(endpoint, () -> "");
    }

    /// @param sshSaid gives what the ssh on the way said, cleaned and cut; may be empty
    EngineFaults(Endpoint endpoint, Supplier<String> sshSaid) {
        this.endpoint = endpoint;
        this.sshSaid = sshSaid;
    }

    /// What was named cannot be used as it is now.
    static EngineException unusable(InvalidEndpointException cause) {
        return new EngineException(cause.getMessage(), "", cause);
    }

    EngineException closed() {
        return new EngineException("The connection to " + endpoint + " was closed.", "");
    }

    EngineException connecting(IOException cause) {
        return switch (endpoint) {
            case Endpoint.Unix unix -> connecting(unix, cause);
            case Endpoint.Tcp tcp -> connecting(tcp, cause);
            case Endpoint.Tls tls -> orElse(TlsFaults.of(tls, cause), () -> connecting(tls.port(), cause));
            case Endpoint.NamedPipe pipe -> connecting(pipe, cause);
            case Endpoint.Ssh ssh -> new SshFaults(ssh, sshSaid.get()).connecting(cause);
            case Endpoint.Context _ -> unreachable(cause);
        };
    }

    private static EngineException orElse(@Nullable EngineException fault, Supplier<EngineException> other) {
        return fault == null ? other.get() : fault;
    }

    private static EngineException connecting(Endpoint.NamedPipe pipe, IOException cause) {
        boolean elsewhere = cause.getCause() instanceof LinkageError;
        return fault(
                "The named pipe " + pipe.path() + " cannot be opened"
                        + (elsewhere ? ": only Windows has named pipes." : "."),
                elsewhere ? "Choose a unix:// host." : "Start Docker on this machine, or choose another host.",
                cause);
    }

    /// Looks at the file, because the system's own words come in the user's language.
    private EngineException connecting(Endpoint.Unix unix, IOException cause) {
        Path file = Path.of(unix.path());
        if (cause instanceof SocketTimeoutException) {
            return fault(
                    "The engine at " + endpoint + " does not take the connection.",
                    "Is it frozen or overloaded?",
                    cause);
        }
        if (Files.notExists(file)) {
            return fault(
                    "There is no socket " + file + ".", "Start Docker on this machine, or choose another host.", cause);
        }
        if (!Files.isWritable(file)) {
            return denied(file, cause);
        }
        if (cause instanceof ConnectException) {
            return fault(
                    "Nobody listens on the socket " + file + ".",
                    "Start Docker on this machine, or choose another host.",
                    cause);
        }
        return unreachable(cause);
    }

    EngineException denied(Path file, IOException cause) {
        return fault(
                "You may not open the socket " + file + ".",
                "Add your user to the group docker and log in again, or choose another host.",
                cause);
    }

    private EngineException connecting(Endpoint.Tcp tcp, IOException cause) {
        return switch (cause) {
            case UnknownHostException _ ->
                fault("The host " + tcp.host() + " is unknown.", "Check its name and this machine's network.", cause);
            case SocketTimeoutException _ ->
                fault(
                        "The engine at " + endpoint + " does not take the connection.",
                        "Check that the host is up and that no firewall is between.",
                        cause);
            case NoRouteToHostException _ ->
                fault("The host " + tcp.host() + " cannot be reached.", "Check this machine's network.", cause);
            case ConnectException _ ->
                fault(
                        "The connection to " + endpoint + " was refused.",
                        "Check that Docker listens on this port there.",
                        cause);
            default -> unreachable(cause);
        };
    }

    private EngineException unreachable(IOException cause) {
        return fault(
                "The engine at " + endpoint + " cannot be reached: " + words(cause) + ".",
                "Check that it is up.",
                cause);
    }

    EngineException late(Duration limit) {
        return new EngineException(
                "The engine at " + endpoint + " did not answer within " + limit.toMillis() / 1000.0 + " s.",
                "Is it frozen or overloaded?");
    }

    /// What was sent, or received so far, came to nothing.
    EngineException answering(IOException cause) {
        EngineException tls = TlsFaults.of(endpoint, cause);
        if (tls != null) {
            return tls;
        }
        return switch (cause) {
            case EngineException known -> known;
            case HeadLimit.HeadTooLargeException _ -> headTooLarge(cause);
            case MessageConstraintException _ -> headTooLarge(cause);
            case NoHttpResponseException _
            when endpoint instanceof Endpoint.Ssh ssh -> new SshFaults(ssh, sshSaid.get()).lost(cause);
            case NoHttpResponseException _ ->
                fault("The engine at " + endpoint + " closed the connection without an answer.", IS_IT_DOCKER, cause);
            case ProtocolException _ ->
                fault(
                        "What answers at " + endpoint + " is not a Docker engine: " + words(cause) + ".",
                        IS_IT_DOCKER,
                        cause);
            default ->
                endpoint instanceof Endpoint.Ssh ssh
                        ? new SshFaults(ssh, sshSaid.get()).lost(cause)
                        : fault("The connection to " + endpoint + " was lost: " + words(cause) + ".", "", cause);
        };
    }

    private EngineException headTooLarge(IOException cause) {
        return fault(
                "The answer of " + endpoint + " has a head of more than 64 KiB, which is not read.",
                IS_IT_DOCKER,
                cause);
    }

    EngineException redirected(String path, int status, @Nullable String target) {
        String where = target == null ? "elsewhere" : "to " + PlainText.oneLine(target, SHOWN);
        return new EngineException(
                "The engine at " + endpoint + " answered " + path + " with a redirect (" + status + ") " + where
                        + ", which is not followed.",
                "If the engine has moved, choose its new address as the host.");
    }

    EngineException compressed(String encoding) {
        return new EngineException(
                "The answer of " + endpoint + " came compressed (" + PlainText.oneLine(encoding, 40)
                        + ") though that was not asked for, and is not read.",
                "Look for a proxy in between that compresses.");
    }

    EngineException tooLarge(String path, int limit) {
        return new EngineException(
                "The answer of " + endpoint + " to " + path + " is larger than " + limit / (1024 * 1024)
                        + " MiB, which is not read.",
                IS_IT_DOCKER);
    }

    EngineException noEngine() {
        return new EngineException(
                "What answers at " + endpoint + " is not a Docker engine: it may be a login page or another server.",
                IS_IT_DOCKER);
    }

    /// @param body the beginning of the answer, in which an engine says why
    EngineException refused(String path, int status, byte[] body) {
        String reason = reason(body);
        return new EngineException(
                "The engine at " + endpoint + " answered " + path + " with the status " + status
                        + (reason.isEmpty() ? "." : ": " + reason),
                reason.contains(TLS_WANTED)
                        ? "This port speaks TLS: add ?certs=FOLDER to its address."
                        : advice(status));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> "This host asks for a login, which an engine does not: is a proxy in between?";
            case 403 -> "A proxy in front of the engine forbids this request: allow it there.";
            case 404 -> IS_IT_DOCKER;
            default -> status >= 500 ? "The engine's own log may say more." : "";
        };
    }

    private static String reason(byte[] body) {
        try {
            String message = JsonField.find(body, "message");
            return message == null ? "" : PlainText.oneLine(message, SHOWN);
        } catch (IOException _) {
            String text = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
            return text.contains("<") ? "" : PlainText.oneLine(text, SHOWN); // a page of HTML says nothing in one line
        }
    }

    private static EngineException fault(String message, String advice, IOException cause) {
        return new EngineException(message, advice, cause);
    }

    private static String words(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : PlainText.oneLine(message, SHOWN);
    }
}
