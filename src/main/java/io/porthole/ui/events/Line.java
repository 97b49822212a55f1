package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.log.Row;
import org.jspecify.annotations.Nullable;

/// What one line of the table shows.
///
/// @param above the row above it, also where that is out of sight; null where it is the first of all
record Line(Row row, @Nullable Row above, LineSigns signs, LineNotes notes) {
    Event event() {
        return row.event();
    }

    /// Whether the row above it came with another batch.
    boolean startsBatch() {
        return above != null && above.batch() != row.batch();
    }

    /// A row never changes, so those of the same numbers are the same.
    boolean isSame(Line other) {
        return row.number() == other.row.number()
                && number(above) == number(other.above)
                && signs.equals(other.signs)
                && notes.equals(other.notes);
    }

    private static long number(@Nullable Row row) {
        return row == null ? 0 : row.number();
    }
}
