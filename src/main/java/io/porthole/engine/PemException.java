package io.porthole.engine;

import java.io.IOException;
import java.util.Objects;

/// A file with a certificate or a key cannot be used. The message is a plain sentence with the file, without
/// its full stop.
final class PemException extends IOException {
    PemException(String message) {
        super(message);
    }

    PemException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
