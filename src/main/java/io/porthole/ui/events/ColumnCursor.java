package io.porthole.ui.events;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The column from which the keys go.
final class ColumnCursor {
    private final TableView<Slot> table;
    private @Nullable TableColumn<Slot, ?> column;

    ColumnCursor(TableView<Slot> table) {
        this.table = table;
    }

    /// The column; null where the keys have gone from none yet, or it has gone.
    @Nullable
    TableColumn<Slot, ?> column() {
        return column != null && table.getColumns().contains(column) ? column : null;
    }

    @Nullable
    ColumnKind kind() {
        return EventColumns.kind(column());
    }

    void set(@Nullable TableColumn<Slot, ?> newColumn) {
        if (EventColumns.kind(newColumn) != null) {
            column = newColumn;
        }
    }

    /// Goes to the neighbour; from nowhere to the first or last column.
    void move(int change) {
        List<TableColumn<Slot, ?>> columns = table.getColumns();
        int at = column() == null ? (change > 0 ? 0 : columns.size()) : columns.indexOf(column);
        int next = at + change;
        if (next >= 0 && next < columns.size()) {
            set(columns.get(next));
        }
    }
}
