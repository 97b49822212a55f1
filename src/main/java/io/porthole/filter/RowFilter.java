package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.List;

/// Says which rows of a log are shown. Immutable; usable from any thread.
public interface RowFilter {
    /// Lets every row pass.
    RowFilter ALL = segment -> index -> true;

    /// Prepares the filter for one segment. A filter looks at each kind and each actor of a segment once,
    /// then at a row by their numbers.
    RowTest forSegment(Segment segment);

    default RowFilter and(RowFilter other) {
        return new AllRows(List.of(this, other));
    }

    /// Says whether a row of one segment passes. Keeps what it found out about kinds and actors, so it is one
    /// thread's own.
    interface RowTest {
        /// Asked for the segment's rows in order, for each once.
        boolean passes(int index);

        /// Leaves of some rows those that pass: faster than one by one.
        default void retain(RowSet rows) {
            rows.retain(this::passes);
        }

        /// How many rows were left out so far although nothing but folding speaks against them.
        default int folded() {
            return 0;
        }
    }
}
