package io.porthole.event;

import java.util.Locale;

/// What kind of thing reported an event.
public enum EventType {
    /// A Docker engine, or a call to reload all that is known of one ([Action#FORCE_RELOAD]).
    DOCKER,
    /// A watched directory.
    FILE,
    /// Porthole itself: a row that says what it could not see, such as a lost connection.
    PORTHOLE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /// The name used in JSON and in filters.
    public String key() {
        return key;
    }
}
