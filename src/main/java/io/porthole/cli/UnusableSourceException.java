package io.porthole.cli;

import io.porthole.engine.InvalidEndpointException;

/// A source was named that can never work. The message is one sentence for the user.
final class UnusableSourceException extends Exception {
    UnusableSourceException(String message) {
        super(message);
    }

    UnusableSourceException(InvalidEndpointException cause) {
        super(cause.getMessage(), cause);
    }
}
