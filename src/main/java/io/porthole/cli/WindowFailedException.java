package io.porthole.cli;

/// The window could not be opened by a fault of Porthole's own, which is the cause.
public final class WindowFailedException extends Exception {
    public WindowFailedException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
