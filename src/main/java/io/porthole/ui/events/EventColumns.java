package io.porthole.ui.events;

import io.porthole.log.Row;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Builds the table's columns. They can be resized and moved, but not sorted: the rows' order is the order of
/// arrival.
final class EventColumns {
    private EventColumns() {}

    static List<TableColumn<Slot, @Nullable Line>> all(TimeText time, Supplier<DetailsCell> details) {
        return List.of(
                column("Time", 148, () -> new TimeCell(time)),
                text("Source", 96, RowText::source, "source-cell"),
                column("What", 180, WhatCell::new),
                text("Who", 200, RowText::who, "who-cell"),
                column("Details", 330, details::get),
                batch());
    }

    /// As wide as its numbers: what room there is goes to the details.
    private static TableColumn<Slot, @Nullable Line> batch() {
        var column = text("Batch", 84, RowText::batch, "batch-cell");
        column.setMaxWidth(110);
        column.getStyleClass().add("batch-column");
        return column;
    }

    private static TableColumn<Slot, @Nullable Line> text(
            String name, double width, Function<Row, String> text, String styleClass) {
        return column(name, width, () -> new TextCell(text, styleClass));
    }

    private static TableColumn<Slot, @Nullable Line> column(
            String name, double width, Supplier<TableCell<Slot, @Nullable Line>> cell) {
        var column = new TableColumn<Slot, @Nullable Line>(name);
        column.setCellValueFactory(slot -> slot.getValue().lineProperty());
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(48);
        column.setSortable(false);
        return column;
    }
}
