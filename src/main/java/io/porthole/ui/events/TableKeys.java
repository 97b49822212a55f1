package io.porthole.ui.events;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The table's keys. It takes them before the table view does, for the table view knows only the lines in sight.
final class TableKeys implements EventHandler<KeyEvent> {
    private final RowCursor cursor;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    TableKeys(RowCursor cursor) {
        this.cursor = cursor;
        on(KeyCode.A, cursor::selectAll, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.SPACE, cursor::toggle, KeyCombination.SHORTCUT_DOWN);
    }

    TableKeys on(KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean taken = (!event.isAltDown() && move(event.getCode(), how(event))) || act(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                key.getValue().run();
                return true;
            }
        }
        return false;
    }

    /// Unlike a click, an arrow with Ctrl leaves the selection as it is: Ctrl+Space then selects.
    private static RowCursor.How how(KeyEvent event) {
        RowCursor.How how = RowCursor.How.of(event.isShiftDown(), event.isShortcutDown());
        return how == RowCursor.How.TOGGLE ? RowCursor.How.PASS : how;
    }

    private boolean move(KeyCode key, RowCursor.How how) {
        switch (key) {
            case UP, KP_UP -> cursor.move(-1, how);
            case DOWN, KP_DOWN -> cursor.move(1, how);
            case PAGE_UP -> cursor.movePages(-1, how);
            case PAGE_DOWN -> cursor.movePages(1, how);
            case HOME -> cursor.first(how);
            case END -> cursor.last(how);
            default -> {
                return false;
            }
        }
        return true;
    }
}
