package io.porthole.engine;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An engine could not be reached, or did not answer as an engine does. The message says in one plain sentence what
/// happened and where.
public final class EngineException extends IOException {
    private final String advice;

    /// @param message what happened, a plain sentence with the endpoint
    /// @param advice  what the user can do about it, a plain sentence; may be empty
    public EngineException(String message, String advice) {
        this(message, advice, null);
    }

    public EngineException(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /// What happened, a plain sentence with the endpoint.
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    /// What the user can do about it, a plain sentence; may be empty.
    public String advice() {
        return advice;
    }
}
