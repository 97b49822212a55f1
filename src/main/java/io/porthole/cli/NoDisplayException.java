package io.porthole.cli;

/// There is no display to open a window on. The message says why, in words that follow "there is no window: ".
public final class NoDisplayException extends Exception {
    public NoDisplayException(String message) {
        super(message);
    }

    public NoDisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
