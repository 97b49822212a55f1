package io.porthole.notice;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an engine's event said of the end of a container, where the container itself says something else. A row of
/// Porthole's own tells of it, some time after the event.
///
/// @param event that row; its time and its container are those of the event
/// @param told  the exit code in the event
record Correction(Event event, String told) {
    private static final Pattern NOT_ZERO = Pattern.compile("[0-9]*[1-9][0-9]*");

    static Optional<Correction> of(Event event) {
        boolean isOne = event.type() == EventType.PORTHOLE && event.action() == Action.DIE;
        return isOne
                ? Optional.of(new Correction(event, event.actorAttributes().getOrDefault("exitCode", "")))
                : Optional.empty();
    }

    /// Whether the event alone was enough to tell of a container that died.
    boolean wasDeath() {
        return NOT_ZERO.matcher(told).matches();
    }
}
