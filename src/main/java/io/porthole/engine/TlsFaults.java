package io.porthole.engine;

import java.io.EOFException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Puts into words what goes wrong with TLS.
final class TlsFaults {
    private static final int SHOWN = 200;

    private TlsFaults() {}

    /// Null where `cause` has nothing to do with TLS.
    static @Nullable EngineException of(Endpoint endpoint, IOException cause) {
        if (!(endpoint instanceof Endpoint.Tls)) {
            return null;
        }
        UntrustedEngineException untrusted = UntrustedEngineException.in(cause);
        if (untrusted != null) {
            return new EngineException(untrusted.getMessage() + ".", untrusted.advice(), cause);
        }
        return switch (cause) {
            case PemException pem ->
                new EngineException(pem.getMessage() + ".", "Provide it, or name another for " + endpoint + ".", cause);
            case ClientCertificateException refused ->
                new EngineException(
                        "The engine at " + endpoint + " " + refused.getMessage() + ".", refused.advice(), cause);
            case SSLException tls -> handshake(endpoint, tls);
            default -> null;
        };
    }

    private static EngineException handshake(Endpoint endpoint, SSLException cause) {
        String words = PlainText.oneLine(String.valueOf(cause.getMessage()), SHOWN);
        boolean plain = words.startsWith("Unsupported or unrecognized SSL message");
        if (plain || cause.getCause() instanceof EOFException) {
            return new EngineException(
                    "What answers at " + endpoint + " does not speak TLS.",
                    "Check the port: 2376 is the usual one for TLS, 2375 the one without.",
                    cause);
        }
        return new EngineException(
                "TLS with " + endpoint + " failed: " + words + ".", "The engine's own log may say more.", cause);
    }
}
