package io.porthole.ui.events;

import io.porthole.ui.fx.Ancestry;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.ContextMenuEvent;

/// Shows the menu of the columns on the header and that of a row everywhere else; by the keyboard at the row where the
/// cursor is.
final class TablePopups implements EventHandler<ContextMenuEvent> {
    private static final double INDENT = 60;

    private final TableView<Slot> table;
    private final Display display;
    private final RowSigns signs;
    private final ContextMenu rowMenu;
    private final ContextMenu columnsMenu;

    TablePopups(TableView<Slot> table, Display display, RowSigns signs, ContextMenu rowMenu, ContextMenu columnsMenu) {
        this.table = table;
        this.display = display;
        this.signs = signs;
        this.rowMenu = rowMenu;
        this.columnsMenu = columnsMenu;
    }

    @Override
    public void handle(ContextMenuEvent event) {
        rowMenu.hide();
        columnsMenu.hide();
        if (event.isKeyboardTrigger()) {
            showRowMenu();
        } else {
            ContextMenu menu = isInHeader(event.getTarget()) ? columnsMenu : rowMenu;
            menu.show(table, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    static boolean isInHeader(EventTarget target) {
        return Ancestry.nearest(target, TableHeaderRow.class::isInstance) != null;
    }

    private void showRowMenu() {
        int line = Math.max(0, display.viewport().lineOf(signs.cursor()));
        Node header = table.lookup(".column-header-background");
        double top = header == null ? 0 : header.getBoundsInParent().getMaxY();
        Point2D place = table.localToScreen(INDENT, top + (line + 1) * table.getFixedCellSize());
        rowMenu.show(table, place.getX(), place.getY());
    }

    void showColumnsMenu() {
        Bounds place = table.localToScreen(table.getBoundsInLocal());
        columnsMenu.show(table, place.getMinX() + INDENT, place.getMinY() + table.getFixedCellSize());
    }
}
