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

    /// The line stays as it is where the same comes again.
    void show(@Nullable Line newLine) {
        Line shown = line.get();
        if (newLine == null || shown == null || !shown.isSame(newLine)) {
            line.set(newLine);
        }
    }

    /// Has its line written anew, where that is to look otherwise than before.
    void forget() {
        line.set(null);
    }
}
