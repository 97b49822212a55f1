package io.porthole.ui.events;

import io.porthole.message.Messages;
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
                copy(CopyFormat.TEXT, "table.copyText", Messages.text("events.copy-text"), "Ctrl+C"),
                copy(CopyFormat.JSON, "table.copyJson", Messages.text("events.copy-json-lines"), "Ctrl+Shift+C"),
                copy(CopyFormat.CSV, "table.copyCsv", Messages.text("events.copy-csv"), "Ctrl+Alt+C"),
                action("table.selectAll", Messages.text("events.select-all"), cursor::selectAll, "Ctrl+A"));
    }

    private UserAction copy(CopyFormat format, String id, String name, String key) {
        return action(id, name, () -> copying.copy(format), key).when(cursor::hasSelection);
    }

    private List<UserAction> places(TimeChoice time) {
        BooleanSupplier isSomewhere = () -> cursor.here() != null;
        return List.of(
                marks.action().when(isSomewhere),
                action("table.countFromHere", Messages.text("events.count-times-from-here"), time::countFromHere, "R")
                        .when(isSomewhere),
                action("table.goTo", Messages.text("events.go-time-or-number"), jumps::ask, "Ctrl+G"));
    }

    private List<UserAction> others(TimeChoice time, Runnable sort) {
        return List.of(
                action("table.select", Messages.text("events.select-row-beside-others"), cursor::toggle, "Ctrl+Space")
                        .when(() -> cursor.here() != null),
                action("table.nextMark", Messages.text("events.go-next-mark"), marks::next, "F2")
                        .when(marks::isAnyShown),
                action("table.previousMark", Messages.text("events.go-previous-mark"), marks::previous, "Shift+F2")
                        .when(marks::isAnyShown),
                action("table.columnLeft", Messages.text("events.choose-column-on-left"), () -> columns.go(-1), "Left"),
                action(
                        "table.columnRight",
                        Messages.text("events.choose-column-on-right"),
                        () -> columns.go(1),
                        "Right"),
                ofColumn(
                        "table.moveLeft",
                        Messages.text("events.move-column-left"),
                        () -> columns.move(-1),
                        "Ctrl+Left"),
                ofColumn(
                        "table.moveRight",
                        Messages.text("events.move-column-right"),
                        () -> columns.move(1),
                        "Ctrl+Right"),
                ofColumn(
                        "table.narrower",
                        Messages.text("events.make-column-narrower"),
                        () -> columns.widen(-1),
                        "Shift+Left"),
                ofColumn(
                        "table.wider",
                        Messages.text("events.make-column-wider"),
                        () -> columns.widen(1),
                        "Shift+Right"),
                ofColumn("table.sort", Messages.text("events.sort-column-up-down"), sort, "S"),
                action("table.addColumn", Messages.text("events.add-column-attribute-or"), columns::askForAttribute),
                action("table.resetColumns", Messages.text("events.reset-columns"), columns::reset),
                action("table.times", Messages.text("events.show-times-in-next"), time::next, "T"));
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
