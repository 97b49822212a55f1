package io.porthole.ui.events;

import io.porthole.settings.TableLayout;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

/// Tells how the user has laid out the table, to be kept, and lays it out so again. What the window's size makes of the
/// columns is no choice of the user's.
final class LayoutMemory {
    private final ColumnLayout columns;
    private Consumer<TableLayout> onChange = _ -> {};
    private List<TableLayout.Column> beforeDrag = List.of();

    LayoutMemory(TableView<Slot> table, ColumnLayout columns) {
        this.columns = columns;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> beforeDrag = columns.kept());
        // once the table view has made of it what it does
        table.addEventHandler(MouseEvent.MOUSE_RELEASED, this::dragged);
    }

    void setOnChange(Consumer<TableLayout> listener) {
        onChange = listener;
    }

    void restore(TableLayout kept) {
        columns.restore(kept.columns());
    }

    private void dragged(MouseEvent event) {
        if (TablePopups.isInHeader(event.getTarget()) && !columns.kept().equals(beforeDrag)) {
            changed();
        }
    }

    void changed() {
        columns.changed();
        onChange.accept(new TableLayout(columns.kept()));
    }
}
