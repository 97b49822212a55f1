package io.porthole.ui.events;

import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What can be done in the table, by keys, menus or the palette.
final class TableCommands {
    private final Copying copying;
    private final MarkCommands marks;
    private final Jumps jumps;
    private final ColumnCommands columns;
    private final RowCursor cursor;
    private final List<UserAction> rows;
    private final List<UserAction> places;
    private final List<UserAction> others;

    /// @param sort sorts by the chosen column
    TableCommands(
            Copying copying,
            MarkCommands marks,
            Jumps jumps,
            ColumnCommands columns,
            TimeChoice time,
            RowCursor cursor,
            Runnable sort) {
        this.copying = copying;
        this.marks = marks;
        this.jumps = jumps;
        this.columns = columns;
        this.cursor = cursor;
        rows = rows();
        places = places(time);
        others = others(time, sort);
    }

    private List<UserAction> rows() {
        return List.of(
                copy(CopyFormat.TEXT, "table.copyText", "Copy as text", "Ctrl+C"),
                copy(CopyFormat.JSON, "table.copyJson", "Copy as JSON lines", "Ctrl+Shift+C"),
                copy(CopyFormat.CSV, "table.copyCsv", "Copy as CSV", "Ctrl+Alt+C"),
                action("table.selectAll", "Select all", cursor::selectAll, "Ctrl+A"));
    }

    private UserAction copy(CopyFormat format, String id, String name, String key) {
        return action(id, name, () -> copying.copy(format), key).when(cursor::hasSelection);
    }

    private List<UserAction> places(TimeChoice time) {
        BooleanSupplier isSomewhere = () -> cursor.here() != null;
        return List.of(
                marks.action().when(isSomewhere),
                action("table.countFromHere", "Count times from here", time::countFromHere, "R")
                        .when(isSomewhere),
                action("table.goTo", "Go to a time or number…", jumps::ask, "Ctrl+G"));
    }

    private List<UserAction> others(TimeChoice time, Runnable sort) {
        return List.of(
                action(
                                "table.select",
                                "Select the row beside the others, or leave it out",
                                cursor::toggle,
                                "Ctrl+Space")
                        .when(() -> cursor.here() != null),
                action("table.nextMark", "Go to the next mark", marks::next, "F2")
                        .when(marks::isAnyShown),
                action("table.previousMark", "Go to the previous mark", marks::previous, "Shift+F2")
                        .when(marks::isAnyShown),
                action("table.columnLeft", "Choose the column on the left", () -> columns.go(-1), "Left"),
                action("table.columnRight", "Choose the column on the right", () -> columns.go(1), "Right"),
                ofColumn("table.moveLeft", "Move the column to the left", () -> columns.move(-1), "Ctrl+Left"),
                ofColumn("table.moveRight", "Move the column to the right", () -> columns.move(1), "Ctrl+Right"),
                ofColumn("table.narrower", "Make the column narrower", () -> columns.widen(-1), "Shift+Left"),
                ofColumn("table.wider", "Make the column wider", () -> columns.widen(1), "Shift+Right"),
                ofColumn("table.sort", "Sort by the column: up, down, as the rows came", sort, "S"),
                action("table.addColumn", "Add a column of an attribute or label…", columns::askForAttribute),
                action("table.resetColumns", "Reset the columns", columns::reset),
                action("table.times", "Show times in the next way", time::next, "T"));
    }

    private UserAction ofColumn(String id, String name, Runnable deed, String key) {
        return action(id, name, deed, key).when(columns::isAnyChosen);
    }

    static UserAction action(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.TABLE, id, name, deed).keys(keys);
    }

    /// Copying, and what is selected.
    List<UserAction> ofRows() {
        return rows;
    }

    /// What has to do with a place in the log.
    List<UserAction> ofPlaces() {
        return places;
    }

    /// Whatever else there is, of columns and times above all.
    List<UserAction> others() {
        return others;
    }

    Jumps jumps() {
        return jumps;
    }

    ColumnCommands columns() {
        return columns;
    }

    void close() {
        copying.close();
        jumps.close();
    }
}
