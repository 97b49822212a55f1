package io.porthole.engine;

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
        String advice = "Have the engine's certificate renewed; also check this machine's clock.";
        try {
            certificate.checkValidity();
            return new UntrustedEngineException(
                    "The authority that signed the certificate of " + endpoint + " is not valid any more",
                    advice,
                    cause);
        } catch (CertificateExpiredException _) {
            return new UntrustedEngineException(
                    "The certificate of " + endpoint + " expired on " + Validity.day(certificate.getNotAfter()),
                    advice,
                    cause);
        } catch (CertificateNotYetValidException _) {
            return new UntrustedEngineException(
                    "The certificate of " + endpoint + " is valid from " + Validity.day(certificate.getNotBefore())
                            + " on only",
                    advice,
                    cause);
        }
    }

    private UntrustedEngineException unknownAuthority(CertificateException cause) {
        Path file = endpoint.tls().authorities();
        String signer = PlainText.oneLine(certificate.getIssuerX500Principal().getName(), SHOWN);
        return new UntrustedEngineException(
                "The certificate of " + endpoint + " is signed by " + signer + ", which "
                        + (file == null ? "this machine does not trust" : "is not among the authorities in " + file),
                file == null
                        ? "Name the authority of this host: add ?ca=FILE to its address."
                        : "Check that this file belongs to this host, and that nobody poses as it.",
                cause);
    }

    private UntrustedEngineException otherHost(CertificateException cause) {
        return new UntrustedEngineException(
                "The certificate of " + endpoint + " is for " + names() + ", not for "
                        + EngineTrust.serverName(endpoint),
                "Use the name that it is for, or add ?server=NAME to the address if that is right.",
                cause);
    }

    private UntrustedEngineException other(CertificateException cause) {
        return new UntrustedEngineException(
                "The certificate of " + endpoint + " is not taken: "
                        + PlainText.oneLine(String.valueOf(cause.getMessage()), SHOWN),
                "Have it issued anew.",
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
