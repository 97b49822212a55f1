package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.log.Row;

/// What one line of the table shows.
///
/// @param startsBatch whether the row above it, if any, came with another batch
record Line(Row row, boolean startsBatch) {
    Event event() {
        return row.event();
    }
}
