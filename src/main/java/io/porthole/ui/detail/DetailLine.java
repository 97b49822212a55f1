package io.porthole.ui.detail;

import io.porthole.filter.FilterExample;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of the table of fields.
///
/// @param kind  what the line is
/// @param key   the field's name, or the heading's text
/// @param value the field's value as it came; empty for a heading
record DetailLine(Kind kind, String key, String value) {
    private static final String ACTION = "action";
    /// The fields that are keys of filters, too.
    private static final Set<String> FILTERED =
            Set.of("batch", "type", "source", "object", ACTION, "verb", "name", "id", "origin");

    enum Kind {
        /// Begins a part of the table.
        HEADING,
        /// A field that every event has.
        FIELD,
        /// An attribute that the source gave this event.
        ATTRIBUTE
    }

    static DetailLine field(String key, String value) {
        return new DetailLine(Kind.FIELD, key, value);
    }

    static DetailLine heading(String text) {
        return new DetailLine(Kind.HEADING, text, "");
    }

    /// What a filter would ask for by this line; null where there is no such filter.
    @Nullable
    FilterExample example() {
        return switch (kind) {
            case HEADING -> null;
            case ATTRIBUTE -> new FilterExample("attr." + key, value);
            case FIELD -> FILTERED.contains(key) ? new FilterExample(key, filterValue()) : null;
        };
    }

    /// Filters know actions by their keys.
    private String filterValue() {
        return key.equals(ACTION) ? value.replace(' ', '_') : value;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /// `key=value`, the value as it came.
    String text() {
        return key + "=" + value;
    }
}
