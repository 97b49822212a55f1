package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Builds the table's columns.
final class EventColumns {
    static final double LEAST_WIDTH = 48;
    static final String SIGN_COLUMN = "sign-column";

    private static final double SIGN_WIDTH = 22;
    private static final double MOST_BATCH_WIDTH = 110;

    private final Supplier<TimeShown> time;
    private final Supplier<? extends @Nullable TableColumn<Slot, ?>> current;

    /// @param time    how times are shown at present
    /// @param current the column from which the keys go
    EventColumns(Supplier<TimeShown> time, Supplier<? extends @Nullable TableColumn<Slot, ?>> current) {
        this.time = time;
        this.current = current;
    }

    /// The narrow column of signs, which always stands first.
    TableColumn<Slot, @Nullable Line> signs() {
        TableColumn<Slot, @Nullable Line> column = column("", SIGN_WIDTH, () -> new SignCell(current));
        column.getStyleClass().add(SIGN_COLUMN);
        setBounds(column, 1);
        column.setResizable(false);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    TableColumn<Slot, @Nullable Line> of(ColumnKind kind) {
        TableColumn<Slot, @Nullable Line> column = column(kind.title(), kind.width(), () -> cell(kind));
        column.setUserData(kind);
        if (isOfNumbers(kind)) {
            column.getStyleClass().add("number-column");
        }
        setBounds(column, 1);
        return column;
    }

    /// How narrow and how wide a column may be made.
    ///
    /// @param scale how many times as large as usual the text is
    static void setBounds(TableColumn<Slot, ?> column, double scale) {
        ColumnKind kind = kind(column);
        column.setMinWidth((kind == null ? SIGN_WIDTH : LEAST_WIDTH) * scale);
        if (kind == null) {
            column.setMaxWidth(SIGN_WIDTH * scale);
        } else if (isOfNumbers(kind)) {
            column.setMaxWidth(MOST_BATCH_WIDTH * scale); // what room there is goes to the details
        }
    }

    private static boolean isOfNumbers(ColumnKind kind) {
        return kind == ColumnKind.Field.BATCH || kind == ColumnKind.Field.NUMBER;
    }

    /// What a column shows; null for the column of signs.
    static @Nullable ColumnKind kind(@Nullable TableColumn<Slot, ?> column) {
        return column != null && column.getUserData() instanceof ColumnKind kind ? kind : null;
    }

    private TableCell<Slot, @Nullable Line> cell(ColumnKind kind) {
        if (kind == ColumnKind.Field.TIME) {
            return new TimeCell(time, current);
        }
        if (kind == ColumnKind.Field.WHAT) {
            return new WhatCell(current);
        }
        if (kind == ColumnKind.Field.DETAILS) {
            return new DetailsCell(time, current);
        }
        var cell = new TextCell(kind, current);
        cell.getStyleClass().add(styleClass(kind));
        return cell;
    }

    private static String styleClass(ColumnKind kind) {
        return kind instanceof ColumnKind.Field ? kind.id() + "-cell" : "attribute-cell";
    }

    private static TableColumn<Slot, @Nullable Line> column(
            String title, double width, Supplier<TableCell<Slot, @Nullable Line>> cell) {
        var column = new TableColumn<Slot, @Nullable Line>(title);
        column.setCellValueFactory(slot -> slot.getValue().lineProperty());
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        return column;
    }
}
