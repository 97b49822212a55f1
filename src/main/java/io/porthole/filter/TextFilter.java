package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.Segment;

/// Passes the rows that contain a text, whatever its case, in the name, the ID, the verb or the value of an
/// attribute.
///
/// @param text what is looked for; not empty
public record TextFilter(String text) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        var kinds = new Verdicts(number -> contains(segment.kind(number).verb())
                || contains(segment.kind(number).action().word()));
        var actors = new Verdicts(number -> contains(segment.actor(number)));
        return index -> actors.of(segment.actorNumber(index))
                || kinds.of(segment.kindNumber(index))
                || segment.ownAttributes(index).stream().anyMatch(this::contains);
    }

    private boolean contains(Actor actor) {
        return contains(actor.name())
                || contains(actor.id())
                || actor.attributes().values().stream().anyMatch(this::contains);
    }

    private boolean contains(String in) {
        for (int from = 0; from <= in.length() - text.length(); from++) {
            if (in.regionMatches(true, from, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
