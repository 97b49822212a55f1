package io.porthole.engine;

import java.util.Objects;

/// A host was named in a way that Porthole cannot use. The message is one plain sentence for the user.
public final class InvalidEndpointException extends Exception {
    public InvalidEndpointException(String message) {
        super(message);
    }

    public InvalidEndpointException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
