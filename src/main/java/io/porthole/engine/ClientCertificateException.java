package io.porthole.engine;

import java.io.IOException;
import java.util.Objects;

/// The engine did not accept who Porthole is. The message is what the engine does, as in "asks for …", without
/// its full stop.
final class ClientCertificateException extends IOException {
    private final String advice;

    ClientCertificateException(String message, String advice, IOException cause) {
        super(message, cause);
        this.advice = advice;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    String advice() {
        return advice;
    }
}
