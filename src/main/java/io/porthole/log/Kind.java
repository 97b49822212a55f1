package io.porthole.log;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;

/// What many events have in common, whoever they happened to. A log keeps each kind once.
///
/// The components are those of [Event].
public record Kind(EventType type, String source, String object, Action action, String verb, Origin origin) {
    static Kind of(Event event) {
        return new Kind(event.type(), event.source(), event.object(), event.action(), event.verb(), event.origin());
    }

    /// Whether this is what [#of] makes of `event`.
    boolean isOf(Event event) {
        return action == event.action()
                && origin == event.origin()
                && type == event.type()
                && verb.equals(event.verb())
                && source.equals(event.source())
                && object.equals(event.object());
    }
}
