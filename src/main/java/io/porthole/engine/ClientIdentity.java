package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// What Porthole shows for itself to one engine.
///
/// @param file  where the certificate was read
/// @param chain the certificate, and those between it and its authority
/// @param key   its private key
record ClientIdentity(Path file, List<X509Certificate> chain, PrivateKey key) {
    /// Null where the host has none.
    ///
    /// @throws PemException where its files cannot be used
    static @Nullable ClientIdentity read(TlsSettings tls) throws PemException {
        Path certificate = tls.certificate();
        Path key = tls.key();
        return certificate == null || key == null
                ? null
                : new ClientIdentity(
                        certificate,
                        PemFile.read(certificate).certificates(),
                        PemFile.read(key).privateKey());
    }

    /// Whether its key is of one of the kinds that the engine takes.
    boolean isOneOf(String[] keyTypes) {
        String own = chain.getFirst().getPublicKey().getAlgorithm();
        return Arrays.stream(keyTypes).anyMatch(type -> type.equals(own) || type.startsWith(own));
    }

    /// The engine ended the connection after it had asked for this. Under TLS 1.3 its own word on that can be
    /// lost, as the request is under way by then.
    IOException refused(IOException cause) {
        String what = cause instanceof SSLException
                ? Messages.text("engine.does-not-take")
                : Messages.text("engine.ended-connection-when-shown");
        return new ClientCertificateException(
                Messages.text("engine.client-certificate", what, file, why()), advice(), cause);
    }

    private String why() {
        try {
            chain.getFirst().checkValidity();
            return "";
        } catch (CertificateExpiredException _) {
            return Messages.text(
                    "engine.expired-on", Validity.day(chain.getFirst().getNotAfter()));
        } catch (CertificateNotYetValidException _) {
            return Messages.text(
                    "engine.valid-from-on-only", Validity.day(chain.getFirst().getNotBefore()));
        }
    }

    private String advice() {
        return why().isEmpty()
                ? Messages.text("engine.check-for-host-and")
                : Messages.text("engine.renewed-also-check-machines");
    }
}
