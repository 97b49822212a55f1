package io.porthole.filter;

import io.porthole.log.Segment;

/// Says which rows of a log are shown. Immutable; usable from any thread.
public interface RowFilter {
    /// Lets every row pass.
    RowFilter ALL = segment -> index -> true;

    /// Prepares the filter for one segment. A filter looks at each kind and each actor of a segment once, then at a
    /// row by their numbers.
    RowTest forSegment(Segment segment);

    default RowFilter and(RowFilter other) {
        return segment -> {
            RowTest first = forSegment(segment);
            RowTest second = other.forSegment(segment);
            return index -> first.passes(index) && second.passes(index);
        };
    }

    /// Says whether a row of one segment passes. Keeps what it found out about kinds and actors, so it is one
    /// thread's own.
    interface RowTest {
        /// Asked for the segment's rows in order, for each once.
        boolean passes(int index);

        /// How many rows were left out so far although nothing but folding speaks against them.
        default int folded() {
            return 0;
        }
    }
}
