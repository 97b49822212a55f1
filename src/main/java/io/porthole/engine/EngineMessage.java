package io.porthole.engine;

import java.util.Map;

/// One line of an engine's `/events` stream: what it says, and what is wrong with it. All texts come from outside:
/// clean them before they are shown.
///
/// A line that cannot be read as an event still makes a message, with an empty type and action and a [#problem]. A
/// flagged line may have all its fields all the same: a key that appears twice or bytes that are not UTF-8 do not
/// keep the rest from being read.
///
/// @param type       the kind of object (`container`, `image`, …)
/// @param action     what happened, in the engine's words, whole
/// @param actorId    what the engine identifies the object by; may be empty
/// @param attributes labels and event fields, in the engine's order; at most 64 KiB of text for a line longer than
///                   that
/// @param timeNano   when, by the engine's clock: nanoseconds since 1970 in UTC; 0 when the line has no usable time
/// @param raw        the line's text, at most 64 KiB, bad UTF-8 replaced; only where the line says more than the other
/// fields do, otherwise empty
/// @param problem    what is wrong with the line, a plain short sentence; empty for a good one
public record EngineMessage(
        String type,
        String action,
        String actorId,
        Map<String, String> attributes,
        long timeNano,
        String raw,
        String problem) {

    /// Whether the line could be read as an event, if perhaps with a flaw.
    public boolean isReadable() {
        return !type.isEmpty();
    }
}
