package io.porthole.filter;

/// What became of reading a text in the filter language.
public sealed interface FilterReading {
    /// The text can be read.
    record Good(Expression expression) implements FilterReading {}

    /// The text cannot be read.
    ///
    /// @param from     where the mistake begins in the text, in UTF-16 units
    /// @param to       where it ends, exclusive; equal to `from` where something is missing
    /// @param expected one sentence on what was expected there
    record Mistake(int from, int to, String expected) implements FilterReading {}
}
