package io.porthole.log;

/// A value that many rows in a row have, and its number in the segment that had it last: most rows need not look it up.
/// Used by the log's writer alone.
final class Numbered<T> {
    private static final long NOWHERE = 0;

    private final T value;
    private long segment = NOWHERE;
    private char number;

    Numbered(T value) {
        this.value = value;
    }

    T value() {
        return value;
    }

    /// The value's number in the dictionary of a segment.
    ///
    /// @param first the number of the segment's first row, which no other segment has
    char in(Dictionary<T> dictionary, long first) {
        if (segment != first) {
            number = dictionary.number(value);
            segment = first;
        }
        return number;
    }
}
