package io.porthole.ui.events;

import io.porthole.log.Row;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A place in the table, which stays where it is while the lines that it shows change. To the table view its items
/// never change but for their number, so that a flush moves no item, makes no cell and costs a few texts.
final class Slot {
    private final ReadOnlyObjectWrapper<@Nullable Line> line = new ReadOnlyObjectWrapper<>();

    /// The line shown here; null where its row has gone from the log and the list has not caught up yet.
    ReadOnlyObjectProperty<@Nullable Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    @Nullable
    Row row() {
        Line shown = line.get();
        return shown == null ? null : shown.row();
    }

    /// A row never changes, so the line stays as it is where the same number comes again with the same notes.
    void show(@Nullable Row row, boolean startsBatch, LineNotes notes) {
        if (row == null) {
            line.set(null);
        } else if (!shows(row.number(), startsBatch, notes)) {
            line.set(new Line(row, startsBatch, notes));
        }
    }

    private boolean shows(long number, boolean startsBatch, LineNotes notes) {
        Line shown = line.get();
        return shown != null
                && shown.row().number() == number
                && shown.startsBatch() == startsBatch
                && shown.notes().equals(notes);
    }
}
