package io.porthole.ui.events;

import io.porthole.filter.RowOrder;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The order that the user chose by a click on a column's header: ascending, descending, as the rows came. The table
/// view sorts nothing; whoever has the rows does.
final class SortChoice {
    private final TableView<Slot> table;
    private final ReadOnlyObjectWrapper<RowOrder> order = new ReadOnlyObjectWrapper<>(this, "order", RowOrder.ARRIVAL);

    SortChoice(TableView<Slot> table) {
        this.table = table;
        table.setSortPolicy(_ -> {
            take();
            return true;
        });
    }

    ReadOnlyObjectProperty<RowOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    private void take() {
        ObservableList<TableColumn<Slot, ?>> chosen = table.getSortOrder();
        if (chosen.size() > 1) {
            chosen.setAll(List.of(chosen.getLast())); // comes back here
            return;
        }
        TableColumn<Slot, ?> column = chosen.isEmpty() ? null : chosen.getFirst();
        ColumnKind kind = EventColumns.kind(column);
        boolean descending = column != null && column.getSortType() == TableColumn.SortType.DESCENDING;
        order.set(kind == null ? RowOrder.ARRIVAL : new RowOrder(kind.sortKey(), descending));
    }

    /// What a click on the column's header does.
    void next(@Nullable TableColumn<Slot, ?> column) {
        if (column == null || !column.isSortable()) {
            return;
        }
        if (!table.getSortOrder().contains(column)) {
            column.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        } else if (column.getSortType() == TableColumn.SortType.ASCENDING) {
            column.setSortType(TableColumn.SortType.DESCENDING);
        } else {
            none();
        }
    }

    /// The rows are to be as they came.
    void none() {
        table.getSortOrder().clear();
    }
}
