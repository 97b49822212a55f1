package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.util.List;

/// Says which rows of a log are shown. Immutable; usable from any thread.
public interface RowFilter {
    /// Lets every row pass.
    RowFilter ALL = segment -> index -> true;

    /// Prepares the filter for one segment. A filter looks at each kind and each actor of a segment once,
    /// then at a row by their numbers.
    RowTest forSegment(Segment segment);

    /// Whether the row of that number passes; false where the log does not hold it. What depends on the rows before it,
    /// as folding does, is not to be asked so.
    default boolean passes(EventLog.Snapshot log, long number) {
        if (number < log.first() || number >= log.next()) {
            return false;
        }
        Segment segment = log.segment(number);
        return forSegment(segment).passes((int) (number - segment.first()));
    }

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
