package io.porthole.ui.events;

import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import javafx.scene.control.TableView;

/// Keeps the table view's own selection, which knows the lines in sight only, in step with the row where the cursor is.
final class SelectedLine {
    private final TableView<Slot> table;
    private final LongConsumer onChoice;
    private boolean marking;

    /// @param onChoice told the number of a row that was chosen through the table view, as by a screen reader
    SelectedLine(TableView<Slot> table, LongConsumer onChoice) {
        this.table = table;
        this.onChoice = onChoice;
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, line) -> taken(line.intValue()));
    }

    /// Changes the lines in sight, then marks the selected one. What the table view makes of lines that come and go is
    /// not taken for a choice of the user's.
    void markAfter(Runnable change, IntSupplier selected) {
        marking = true;
        change.run();
        int line = selected.getAsInt();
        var marks = table.getSelectionModel();
        if (line < 0) {
            marks.clearSelection();
        } else if (!marks.isSelected(line)) {
            marks.clearAndSelect(line);
        }
        marking = false;
    }

    private void taken(int line) {
        var row = marking || line < 0 ? null : table.getItems().get(line).row();
        if (row != null) {
            onChoice.accept(row.number());
        }
    }
}
