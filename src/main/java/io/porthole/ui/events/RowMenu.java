package io.porthole.ui.events;

import io.porthole.filter.FilterExample;
import io.porthole.log.Row;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a row and the cell under the mouse. Its items are made when it is shown.
final class RowMenu extends ContextMenu {
    private final RowCursor cursor;
    private final ColumnCursor columnCursor;
    private final TableCommands commands;
    private final BiConsumer<FilterExample, FilterExample.Use> onExample;

    RowMenu(
            RowCursor cursor,
            ColumnCursor columnCursor,
            TableCommands commands,
            BiConsumer<FilterExample, FilterExample.Use> onExample) {
        this.cursor = cursor;
        this.columnCursor = columnCursor;
        this.commands = commands;
        this.onExample = onExample;
        setOnShowing(_ -> fill());
        fill(); // a menu without items is not shown
    }

    private void fill() {
        getItems().clear();
        Row row = cursor.here();
        if (row != null) {
            addCell(row);
            getItems()
                    .addAll(
                            TableMenus.filterBy(row, onExample),
                            TableMenus.addColumn(row, commands.columns()),
                            new SeparatorMenuItem());
        }
        addCommands();
    }

    private void addCell(Row row) {
        FilterExample example = TableMenus.example(columnCursor.kind(), row);
        if (example != null) {
            var title = new MenuItem(example.shown());
            title.setMnemonicParsing(false);
            title.setDisable(true);
            getItems().add(title);
            getItems().addAll(TableMenus.uses(example, onExample, true));
            getItems().add(new SeparatorMenuItem());
        }
    }

    private void addCommands() {
        getItems()
                .addAll(
                        TableMenus.item("Copy as text   Ctrl+C", () -> commands.copy(CopyFormat.TEXT)),
                        TableMenus.item("Copy as JSON lines   Ctrl+Shift+C", () -> commands.copy(CopyFormat.JSON)),
                        TableMenus.item("Copy as CSV   Ctrl+Alt+C", () -> commands.copy(CopyFormat.CSV)),
                        TableMenus.item("Select all   Ctrl+A", cursor::selectAll),
                        new SeparatorMenuItem(),
                        TableMenus.item("Mark, or take the mark away   M", commands.marks()::toggle),
                        TableMenus.item("Count times from here   R", commands.time()::countFromHere),
                        TableMenus.item("Go to a time or number…   Ctrl+G", commands.jumps()::ask));
    }
}
