package io.porthole.ui.events;

import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.log.EventLog;

/// The rows as they were when the display was paused. It holds on to them, so they can be looked at even after the
/// log has let them go: at most one budget of rows, until the display goes on.
final class Standstill {
    private final EventLog.Snapshot log;
    private RowFilter filter;
    private boolean complete;

    Standstill(EventLog.Snapshot log, LogView.Result shown) {
        this.log = log;
        this.filter = shown.filter();
        this.complete = shown.complete();
    }

    EventLog.Snapshot log() {
        return log;
    }

    /// Whether rows are to be shown although the display stands: those of another filter, or the rest of one's.
    boolean takes(LogView.Result result) {
        boolean takes = !complete || !result.filter().equals(filter);
        filter = result.filter();
        complete = result.complete();
        return takes;
    }

    /// Those of the rows that had come by then.
    RowList before(RowList rows) {
        return new Beginning(rows, rows.position(log.next()));
    }

    /// How many of the rows have come since.
    long since(RowList rows) {
        return rows.size() - rows.position(log.next());
    }

    private record Beginning(RowList rows, long size) implements RowList {
        @Override
        public long number(long position) {
            return rows.number(position);
        }

        @Override
        public long position(long number) {
            return Math.min(size, rows.position(number));
        }
    }
}
