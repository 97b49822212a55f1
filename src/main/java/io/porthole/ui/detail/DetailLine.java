package io.porthole.ui.detail;

/// A line of the table of fields.
///
/// @param kind  what the line is
/// @param key   the field's name, or the heading's text
/// @param value the field's value as it came; empty for a heading
record DetailLine(Kind kind, String key, String value) {
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

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /// `key=value`, the value as it came.
    String text() {
        return key + "=" + value;
    }
}
