package io.porthole.ui.events;

import io.porthole.log.EventLog;
import io.porthole.log.Row;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The row that the user selected, known by its number wherever it is: on another line after a flush, out of sight,
/// or not among the rows that pass the filter. The table view's own selection, which knows lines only, is kept in
/// step.
final class SelectedRow {
    private final TableView<Slot> table;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private boolean marking;

    SelectedRow(TableView<Slot> table) {
        this.table = table;
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, line) -> taken(line.intValue()));
    }

    /// The selected row; null where none is, also after the row has gone from the log.
    ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// The number of the selected row; 0 where none is selected.
    long number() {
        Row selected = row.get();
        return selected == null ? 0 : selected.number();
    }

    void select(@Nullable Row newRow) {
        row.set(newRow);
    }

    /// Selects nothing if the selected row is no longer held.
    void forgetUnlessIn(EventLog.Snapshot log) {
        if (number() < log.first()) {
            row.set(null);
        }
    }

    /// Changes the lines in sight, then marks the one that shows the selected row, if one does. What the table view
    /// makes of lines that come and go is not taken for a choice of the user's.
    void markAfter(Runnable change, Viewport viewport) {
        marking = true;
        change.run();
        int line = viewport.lineOf(number());
        var marks = table.getSelectionModel();
        if (line < 0) {
            marks.clearSelection();
        } else if (!marks.isSelected(line)) {
            marks.clearAndSelect(line);
        }
        marking = false;
    }

    /// The user clicked a line, or took the mark off one.
    private void taken(int line) {
        if (!marking) {
            row.set(line < 0 ? null : table.getItems().get(line).row());
        }
    }
}
