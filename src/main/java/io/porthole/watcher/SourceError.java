package io.porthole.watcher;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is wrong with a source, told to the user. Texts that come from outside may be in it: clean it before it is
/// shown.
///
/// @param source    the source's name
/// @param message   what happened, a plain sentence with the address or path that it happened to
/// @param advice    what the user can do about it, a plain sentence; may be empty
/// @param attempt   how many attempts in a row have failed so, counted from 1; 0 where attempts do not apply
/// @param since     when the source was last well, or when the first attempt began
/// @param nextRetry when the next attempt begins; null where there will be none
/// @param cause     the fault itself, for the details; null where there is no more to say
public record SourceError(
        String source,
        String message,
        String advice,
        int attempt,
        Instant since,
        @Nullable Instant nextRetry,
        @Nullable Throwable cause) {}
