package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.log.Row;

/// What one line of the table shows.
///
/// @param startsBatch whether the row above it, if any, came with another batch
/// @param notes       what else is noted of it
record Line(Row row, boolean startsBatch, LineNotes notes) {
    Event event() {
        return row.event();
    }
}
