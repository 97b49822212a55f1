package io.porthole.event;

import java.util.Locale;

/// How Porthole came to know of an event.
public enum Origin {
    /// Seen as it happened.
    LIVE,
    /// Sent again by the engine out of its memory of past events.
    REPLAYED,
    /// Not seen: concluded from a difference between two states.
    INFERRED;

    private final String key = name().toLowerCase(Locale.ROOT);

    /// The name used in JSON and in filters.
    public String key() {
        return key;
    }
}
