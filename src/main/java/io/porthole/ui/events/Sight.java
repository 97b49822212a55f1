package io.porthole.ui.events;

import io.porthole.log.EventLog;
import io.porthole.log.Row;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines in sight: fetches their rows from the log, and no others.
final class Sight {
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();

    ObservableList<Slot> slots() {
        return slots;
    }

    void show(Viewport viewport, EventLog.Snapshot log, RowNotes notes) {
        resize(viewport.count());
        long batchAbove = batchAbove(viewport, log);
        for (int line = 0; line < slots.size(); line++) {
            Row row = row(viewport.rows().number(viewport.top() + line), slots.get(line), log);
            long batch = row == null ? batchAbove : row.batch();
            slots.get(line).show(row, batch != batchAbove, row == null ? LineNotes.NONE : notes.of(row, log));
            batchAbove = batch;
        }
    }

    private void resize(int count) {
        if (slots.size() > count) {
            slots.remove(count, slots.size());
        }
        while (slots.size() < count) {
            slots.add(new Slot());
        }
    }

    /// The batch of the row above the first line; the first line's own where it is the first of all.
    private static long batchAbove(Viewport viewport, EventLog.Snapshot log) {
        if (viewport.count() == 0) {
            return 0;
        }
        Row above = log.row(viewport.rows().number(Math.max(0, viewport.top() - 1)));
        return above == null ? 0 : above.batch();
    }

    /// A row never changes, so one that is shown already need not be fetched again.
    private static @Nullable Row row(long number, Slot slot, EventLog.Snapshot log) {
        Row shown = slot.row();
        return shown != null && shown.number() == number ? shown : log.row(number);
    }
}
