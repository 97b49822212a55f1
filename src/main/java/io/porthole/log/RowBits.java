package io.porthole.log;

/// A column of a bit a row, all of which begin as 0.
///
/// Written by one thread. A reader may ask for any row that was published to it after [#set]; that the writer sets
/// bits of the same word meanwhile changes nothing for it.
final class RowBits {
    /// Ints, for a `long` may be read in two halves.
    private final int[] words = new int[Segment.ROWS / Integer.SIZE];

    void set(int row) {
        words[row / Integer.SIZE] |= 1 << row;
    }

    boolean get(int row) {
        return (words[row / Integer.SIZE] >>> row & 1) != 0;
    }
}
