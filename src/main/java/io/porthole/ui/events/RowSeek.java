package io.porthole.ui.events;

import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import java.util.function.Supplier;

/// Goes to a row, which is unfolded where it is folded away, as soon as it is shown.
final class RowSeek {
    private final Display display;
    private final RowCursor cursor;
    private final Supplier<Folding> folding;
    private long wanted;
    private boolean unfolded;

    RowSeek(Display display, RowCursor cursor, Supplier<Folding> folding) {
        this.display = display;
        this.cursor = cursor;
        this.folding = folding;
    }

    /// Goes there now, or when the row comes to be shown.
    void go(long number) {
        wanted = number;
        unfolded = false;
        arrive();
    }

    /// The user goes elsewhere.
    void forget() {
        wanted = 0;
    }

    /// Other rows are shown.
    void arrive() {
        if (wanted == 0) {
            return;
        }
        if (display.rows().contains(wanted)) {
            cursor.jump(display.rows().position(wanted));
            wanted = 0;
        } else if (!unfolded && isFolded(wanted)) {
            unfolded = true;
            folding.get().show(wanted, display.log().repetition(wanted));
        }
    }

    /// Whether nothing but folding keeps it from being shown.
    private boolean isFolded(long number) {
        LogView.Result shown = display.shown();
        return shown.fold().on() && shown.complete() && passesFilter(number);
    }

    /// Whether the filter lets the row of that number pass, folded or not.
    boolean passesFilter(long number) {
        EventLog.Snapshot log = display.log();
        return display.shown().unfolded().passes(log, number);
    }
}
