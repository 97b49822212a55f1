package io.porthole.engine;

import io.porthole.message.Messages;
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
                new EngineException(
                        pem.getMessage() + ".", Messages.text("engine.provide-or-name-another", endpoint), cause);
            case ClientCertificateException refused ->
                new EngineException(
                        Messages.text("engine.engine", endpoint, refused.getMessage()), refused.advice(), cause);
            case SSLException tls -> handshake(endpoint, tls);
            default -> null;
        };
    }

    private static EngineException handshake(Endpoint endpoint, SSLException cause) {
        String words = PlainText.oneLine(String.valueOf(cause.getMessage()), SHOWN);
        boolean plain = words.startsWith("Unsupported or unrecognized SSL message");
        if (plain || cause.getCause() instanceof EOFException) {
            return new EngineException(
                    Messages.text("engine.what-answers-does-not", endpoint),
                    Messages.text("engine.check-port-2376-usual"),
                    cause);
        }
        return new EngineException(
                Messages.text("engine.tls-failed", endpoint, words),
                Messages.text("engine.engines-own-log-say"),
                cause);
    }
}
