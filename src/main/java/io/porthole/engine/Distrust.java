package io.porthole.engine;

import io.porthole.message.Messages;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why an engine's certificate is not taken, in words.
///
/// @param endpoint    where the engine is
/// @param certificate what it showed
record Distrust(Endpoint.Tls endpoint, X509Certificate certificate) {
    private static final int SHOWN = 120;
    private static final int NAMES = 5;

    UntrustedEngineException because(CertificateException cause) {
        if (isIn(cause, CertificateExpiredException.class) || isIn(cause, CertificateNotYetValidException.class)) {
            return untimely(cause);
        }
        if (isIn(cause, CertPathBuilderException.class) || isOfAnother(cause)) {
            return unknownAuthority(cause);
        }
        // Java's host-name check throws this very class, and all else one below it
        return cause.getClass() == CertificateException.class ? otherHost(cause) : other(cause);
    }

    private UntrustedEngineException untimely(CertificateException cause) {
        String advice = Messages.text("engine.engines-certificate-renewed-also");
        try {
            certificate.checkValidity();
            return new UntrustedEngineException(
                    Messages.text("engine.authority-signed-certificate-not", endpoint), advice, cause);
        } catch (CertificateExpiredException _) {
            return new UntrustedEngineException(
                    Messages.text("engine.certificate-expired-on", endpoint, Validity.day(certificate.getNotAfter())),
                    advice,
                    cause);
        } catch (CertificateNotYetValidException _) {
            return new UntrustedEngineException(
                    Messages.text(
                            "engine.certificate-valid-from-on", endpoint, Validity.day(certificate.getNotBefore())),
                    advice,
                    cause);
        }
    }

    private UntrustedEngineException unknownAuthority(CertificateException cause) {
        Path file = endpoint.tls().authorities();
        String signer = PlainText.oneLine(certificate.getIssuerX500Principal().getName(), SHOWN);
        return new UntrustedEngineException(
                Messages.text(
                        "engine.certificate-signed",
                        endpoint,
                        signer,
                        file == null
                                ? Messages.text("engine.machine-does-not-trust")
                                : Messages.text("engine.not-among-authorities-in", file)),
                file == null
                        ? Messages.text("engine.name-authority-host-add")
                        : Messages.text("engine.check-file-belongs-host"),
                cause);
    }

    private UntrustedEngineException otherHost(CertificateException cause) {
        return new UntrustedEngineException(
                Messages.text("engine.certificate-for-not-for", endpoint, names(), EngineTrust.serverName(endpoint)),
                Messages.text("engine.use-name-for-or"),
                cause);
    }

    private UntrustedEngineException other(CertificateException cause) {
        return new UntrustedEngineException(
                Messages.text(
                        "engine.certificate-not-taken",
                        endpoint,
                        PlainText.oneLine(String.valueOf(cause.getMessage()), SHOWN)),
                Messages.text("engine.issued-anew"),
                cause);
    }

    private String names() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null && !names.isEmpty()) {
                return names.stream()
                        .limit(NAMES)
                        .map(name -> PlainText.oneLine(String.valueOf(name.get(1)), SHOWN))
                        .collect(Collectors.joining(", "));
            }
        } catch (CertificateParsingException _) {
            // its subject is told instead
        }
        return PlainText.oneLine(certificate.getSubjectX500Principal().getName(), SHOWN);
    }

    /// An authority of the same name is known, but it is not the one.
    private static boolean isOfAnother(CertificateException cause) {
        return cause.getCause() instanceof CertPathValidatorException path
                && (path.getReason() == PKIXReason.NO_TRUST_ANCHOR
                        || path.getReason() == CertPathValidatorException.BasicReason.INVALID_SIGNATURE);
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
