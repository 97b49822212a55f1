package io.porthole.ui.events;

import io.porthole.ui.fx.Ancestry;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The mouse on a row. It takes the clicks before the table view does, for the table view knows only the lines in
/// sight.
final class TableMouse implements EventHandler<MouseEvent> {
    private final TableRow<@Nullable Slot> row;
    private final RowCursor cursor;
    private final ColumnCursor columns;
    private final Selection selection;

    TableMouse(TableRow<@Nullable Slot> row, RowCursor cursor, ColumnCursor columns, Selection selection) {
        this.row = row;
        this.cursor = cursor;
        this.columns = columns;
        this.selection = selection;
    }

    @Override
    public void handle(MouseEvent press) {
        Slot slot = row.getItem();
        var clicked = slot == null ? null : slot.row();
        if (clicked == null || press.getButton() == MouseButton.MIDDLE) {
            return;
        }
        row.getTableView().requestFocus();
        columns.set(columnAt(press.getTarget()));
        cursor.click(clicked.number(), how(press, clicked.number()));
        press.consume();
    }

    /// The menu is about all selected rows, if it is asked for on one of them.
    private RowCursor.How how(MouseEvent press, long number) {
        if (press.getButton() == MouseButton.PRIMARY) {
            return RowCursor.How.of(press.isShiftDown(), press.isShortcutDown());
        }
        return selection.holds(number) ? RowCursor.How.PASS : RowCursor.How.ONLY;
    }

    @SuppressWarnings("unchecked") // all cells in a row are of the row's table
    private static @Nullable TableColumn<Slot, ?> columnAt(EventTarget target) {
        return Ancestry.nearest(target, TableCell.class::isInstance) instanceof TableCell<?, ?> cell
                ? (TableColumn<Slot, ?>) cell.getTableColumn()
                : null;
    }
}
