package io.porthole.ui.events;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The table's keys. It takes them before the table view does, for the table view knows only the lines in sight.
final class TableKeys implements EventHandler<KeyEvent> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final EventTable table;

    TableKeys(EventTable table) {
        this.table = table;
    }

    @Override
    public void handle(KeyEvent event) {
        if (COPY.match(event)) {
            table.copySelected();
            event.consume();
        } else if (!event.isAltDown() && move(event.getCode())) {
            event.consume();
        }
    }

    private boolean move(KeyCode key) {
        switch (key) {
            case UP, KP_UP -> table.moveSelection(-1);
            case DOWN, KP_DOWN -> table.moveSelection(1);
            case PAGE_UP -> table.movePages(-1);
            case PAGE_DOWN -> table.movePages(1);
            case HOME -> table.selectFirst();
            case END -> table.selectLast();
            case RIGHT, KP_RIGHT -> {
                return table.openSelected(true);
            }
            case LEFT, KP_LEFT -> {
                return table.openSelected(false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
