package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.log.Row;
import org.jspecify.annotations.Nullable;

/// What one line of the table shows.
///
/// @param above the row above it, also where that is out of sight; null where it is the first of all
record Line(Row row, @Nullable Row above, LineSigns signs) {
    Event event() {
        return row.event();
    }

    /// Whether the row above it came with another batch.
    boolean startsBatch() {
        return above != null && above.batch() != row.batch();
    }

    /// A row never changes, so those of the same numbers are the same.
    boolean shows(Row otherRow, @Nullable Row otherAbove, LineSigns otherSigns) {
        return row.number() == otherRow.number() && number(above) == number(otherAbove) && signs.equals(otherSigns);
    }

    private static long number(@Nullable Row row) {
        return row == null ? 0 : row.number();
    }
}
