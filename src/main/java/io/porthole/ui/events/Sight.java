package io.porthole.ui.events;

import io.porthole.log.EventLog;
import io.porthole.log.Row;
import java.util.function.LongFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines in sight: fetches their rows from the log, and no others.
final class Sight {
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();

    ObservableList<Slot> slots() {
        return slots;
    }

    void show(Viewport viewport, EventLog.Snapshot log, LongFunction<LineSigns> signs, RowNotes notes) {
        resize(viewport.count());
        Row above = rowAbove(viewport, log);
        for (int line = 0; line < slots.size(); line++) {
            long number = viewport.rows().number(viewport.top() + line);
            Row row = row(number, slots.get(line), log);
            slots.get(line).show(row == null ? null : new Line(row, above, signs.apply(number), notes.of(row, log)));
            above = row == null ? above : row;
        }
    }

    /// Has all lines written anew at the next [#show].
    void forget() {
        slots.forEach(Slot::forget);
    }

    private void resize(int count) {
        if (slots.size() > count) {
            slots.remove(count, slots.size());
        }
        while (slots.size() < count) {
            slots.add(new Slot());
        }
    }

    private static @Nullable Row rowAbove(Viewport viewport, EventLog.Snapshot log) {
        boolean isFirst = viewport.count() == 0 || viewport.top() == 0;
        return isFirst ? null : log.row(viewport.rows().number(viewport.top() - 1));
    }

    /// A row never changes, so one that is shown already need not be fetched again.
    private static @Nullable Row row(long number, Slot slot, EventLog.Snapshot log) {
        Row shown = slot.row();
        return shown != null && shown.number() == number ? shown : log.row(number);
    }
}
