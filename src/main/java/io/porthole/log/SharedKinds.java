package io.porthole.log;

import io.porthole.event.Event;
import org.jspecify.annotations.Nullable;

/// Finds the kind of an event without making a new one: of the few hundred kinds that a host's events have, those that
/// came lately are at hand. Used by the log's writer alone.
final class SharedKinds {
    private static final int PLACES = 1024;

    /// Longer verbs do not recur, and a hostile host could fill the memory with them.
    private static final int LONGEST_VERB = 512;

    private final @Nullable Held[] lately = new @Nullable Held[PLACES];

    private record Held(Numbered<Kind> kind) {}

    Numbered<Kind> of(Event event) {
        if (event.verb().length() > LONGEST_VERB) {
            return new Numbered<>(Kind.of(event));
        }
        int place = place(event);
        Held held = lately[place];
        if (held == null || !held.kind.value().isOf(event)) {
            held = new Held(new Numbered<>(Kind.of(event)));
            lately[place] = held;
        }
        return held.kind;
    }

    private static int place(Event event) {
        int hash = (event.source().hashCode() * 31 + event.object().hashCode()) * 31
                + event.verb().hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
