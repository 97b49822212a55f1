package io.porthole.ui.errors;

/// What the error pane asks for, on the JavaFX thread.
public interface ErrorsActions {
    /// Ends the pause before a source's next attempt.
    void retryNow(String source);

    /// Forgets all errors told so far.
    void clear();
}
