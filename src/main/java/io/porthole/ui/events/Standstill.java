package io.porthole.ui.events;

import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowOrder;
import io.porthole.log.EventLog;

/// The rows as they were when the display was paused. It holds on to them, so they can be looked at even after the
/// log has let them go: at most one budget of rows, until the display goes on.
final class Standstill {
    private final EventLog.Snapshot log;
    private RowFilter filter;
    private RowOrder order;
    private boolean complete;

    Standstill(EventLog.Snapshot log, LogView.Result shown) {
        this.log = log;
        this.filter = shown.filter();
        this.order = shown.rows().order();
        this.complete = shown.complete();
    }

    EventLog.Snapshot log() {
        return log;
    }

    /// Whether rows are to be shown although the display stands: those of another filter, in another order, or the
    /// rest of one's.
    boolean takes(LogView.Result result) {
        RowOrder newOrder = result.rows().order();
        boolean takes = !complete || !result.filter().equals(filter) || !newOrder.equals(order);
        filter = result.filter();
        order = newOrder;
        complete = result.complete();
        return takes;
    }

    /// The result without the rows that have come since.
    LogView.Result before(LogView.Result result) {
        return result.with(result.rows().before(log.next()));
    }

    /// How many of the rows have come since.
    long since(LogView.Result result) {
        return result.rows().countFrom(log.next());
    }
}
