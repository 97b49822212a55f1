package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A cell of the table. The one in the row and the column from which the keys go is outlined.
abstract class EventCell extends TableCell<Slot, @Nullable Line> {
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn;

    /// @param currentColumn the column from which the keys go; null where none does
    EventCell(Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        this.currentColumn = currentColumn;
    }

    @Override
    protected final void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        Line shown = empty ? null : line;
        pseudoClassStateChanged(CURRENT, shown != null && shown.signs().cursor() && isInCurrentColumn());
        show(shown);
    }

    private boolean isInCurrentColumn() {
        TableColumn<Slot, ?> current = currentColumn.get();
        return current != null && current.equals(getTableColumn());
    }

    /// A cell has the index and the selection of its row, which knows them among all rows.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        var row = getTableRow();
        if (row == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case ROW_INDEX -> row.queryAccessibleAttribute(AccessibleAttribute.INDEX);
            case SELECTED -> row.queryAccessibleAttribute(AccessibleAttribute.SELECTED);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// Formats the line; resets the cell whole where it is null.
    abstract void show(@Nullable Line line);
}
