package io.porthole.engine;

import java.security.cert.CertificateException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The engine's certificate was checked and found wanting. The message says why, without its full stop.
final class UntrustedEngineException extends CertificateException {
    private final String advice;

    UntrustedEngineException(String message, String advice, CertificateException cause) {
        super(message, cause);
        this.advice = advice;
    }

    /// The one inside another failure; null where that has another reason.
    static @Nullable UntrustedEngineException in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof UntrustedEngineException found) {
                return found;
            }
            cause = cause.getCause();
        }
        return null;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    String advice() {
        return advice;
    }
}
