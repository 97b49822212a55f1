package io.porthole.filter.regex;

import java.util.List;

/// A part of an expression.
sealed interface Node {
    /// One character.
    record One(CharSet set) implements Node {}

    /// A place between characters.
    record At(Place place) implements Node {}

    /// One part after the other.
    record Sequence(List<Node> parts) implements Node {}

    /// Any of several parts.
    record Choice(List<Node> parts) implements Node {}

    /// A part several times.
    ///
    /// @param most -1 for any number
    record Repeat(Node of, int least, int most) implements Node {}

    /// Where in the text something is.
    enum Place {
        START,
        END,
        WORD_EDGE,
        NO_WORD_EDGE
    }
}
