package io.porthole.ui.events;

import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The table's keys. It takes them before the table view does, for the table view knows only the lines in sight.
final class TableKeys implements EventHandler<KeyEvent> {
    private final RowCursor cursor;
    private final List<UserAction> actions;

    TableKeys(RowCursor cursor, List<UserAction> actions) {
        this.cursor = cursor;
        this.actions = actions;
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isAltDown() && move(event.getCode(), how(event))) {
            event.consume();
        } else {
            UserAction.handle(actions, event, true);
        }
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
