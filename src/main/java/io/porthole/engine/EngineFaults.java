package io.porthole.engine;

import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.MessageConstraintException;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.NoHttpResponseException;
import io.porthole.message.Messages;
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
    private static final String IS_IT_DOCKER = Messages.text("engine.check-address-docker-engine");
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
        return new EngineException(Messages.text("engine.connection-closed", endpoint), "");
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
                Messages.text(
                        "engine.named-pipe-cannot-opened",
                        pipe.path(),
                        elsewhere ? Messages.text("engine.only-windows-named-pipes") : "."),
                elsewhere ? Messages.text("engine.choose-unix-host") : Messages.text("engine.start-docker-on-machine"),
                cause);
    }

    /// Looks at the file, because the system's own words come in the user's language.
    private EngineException connecting(Endpoint.Unix unix, IOException cause) {
        Path file = Path.of(unix.path());
        if (cause instanceof SocketTimeoutException) {
            return fault(
                    Messages.text("engine.engine-does-not-take", endpoint),
                    Messages.text("engine.frozen-or-overloaded"),
                    cause);
        }
        if (Files.notExists(file)) {
            return fault(
                    Messages.text("engine.no-socket", file), Messages.text("engine.start-docker-on-machine"), cause);
        }
        if (!Files.isWritable(file)) {
            return denied(file, cause);
        }
        if (cause instanceof ConnectException) {
            return fault(
                    Messages.text("engine.nobody-listens-on-socket", file),
                    Messages.text("engine.start-docker-on-machine"),
                    cause);
        }
        return unreachable(cause);
    }

    EngineException denied(Path file, IOException cause) {
        return fault(
                Messages.text("engine.you-not-open-socket", file), Messages.text("engine.add-your-user-group"), cause);
    }

    private EngineException connecting(Endpoint.Tcp tcp, IOException cause) {
        return switch (cause) {
            case UnknownHostException _ ->
                fault(
                        Messages.text("engine.host-unknown", tcp.host()),
                        Messages.text("engine.check-name-and-machines"),
                        cause);
            case SocketTimeoutException _ ->
                fault(
                        Messages.text("engine.engine-does-not-take", endpoint),
                        Messages.text("engine.check-host-up-and"),
                        cause);
            case NoRouteToHostException _ ->
                fault(
                        Messages.text("engine.host-cannot-reached", tcp.host()),
                        Messages.text("engine.check-machines-network"),
                        cause);
            case ConnectException _ ->
                fault(
                        Messages.text("engine.connection-refused", endpoint),
                        Messages.text("engine.check-docker-listens-on"),
                        cause);
            default -> unreachable(cause);
        };
    }

    private EngineException unreachable(IOException cause) {
        return fault(
                Messages.text("engine.engine-cannot-reached", endpoint, words(cause)),
                Messages.text("engine.check-up"),
                cause);
    }

    EngineException late(Duration limit) {
        return new EngineException(
                Messages.text("engine.engine-did-not-answer", endpoint, limit.toMillis() / 1000.0),
                Messages.text("engine.frozen-or-overloaded"));
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
                fault(Messages.text("engine.engine-closed-connection-without", endpoint), IS_IT_DOCKER, cause);
            case ProtocolException _ ->
                fault(Messages.text("engine.what-answers-not-docker", endpoint, words(cause)), IS_IT_DOCKER, cause);
            default ->
                endpoint instanceof Endpoint.Ssh ssh
                        ? new SshFaults(ssh, sshSaid.get()).lost(cause)
                        : fault(Messages.text("engine.connection-lost", endpoint, words(cause)), "", cause);
        };
    }

    private EngineException headTooLarge(IOException cause) {
        return fault(Messages.text("engine.answer-head-more-than", endpoint), IS_IT_DOCKER, cause);
    }

    EngineException redirected(String path, int status, @Nullable String target) {
        String where = target == null ? "elsewhere" : Messages.text("engine.to", PlainText.oneLine(target, SHOWN));
        return new EngineException(
                Messages.text("engine.engine-answered-redirect-not", endpoint, path, status, where),
                Messages.text("engine.if-engine-moved-choose"));
    }

    EngineException compressed(String encoding) {
        return new EngineException(
                Messages.text("engine.answer-came-compressed-though", endpoint, PlainText.oneLine(encoding, 40)),
                Messages.text("engine.look-for-proxy-in"));
    }

    EngineException tooLarge(String path, int limit) {
        return new EngineException(
                Messages.text("engine.answer-larger-than-mib", endpoint, path, limit / (1024 * 1024)), IS_IT_DOCKER);
    }

    EngineException noEngine() {
        return new EngineException(Messages.text("engine.what-answers-not-docker-engine", endpoint), IS_IT_DOCKER);
    }

    /// @param body the beginning of the answer, in which an engine says why
    EngineException refused(String path, int status, byte[] body) {
        String reason = reason(body);
        return new EngineException(
                Messages.text(
                        "engine.engine-answered-status",
                        endpoint,
                        path,
                        status,
                        reason.isEmpty() ? "." : ": " + reason),
                reason.contains(TLS_WANTED) ? Messages.text("engine.port-speaks-tls-add") : advice(status));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 -> Messages.text("engine.host-asks-for-login");
            case 403 -> Messages.text("engine.proxy-in-front-engine");
            case 404 -> IS_IT_DOCKER;
            default -> status >= 500 ? Messages.text("engine.engines-own-log-say") : "";
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
