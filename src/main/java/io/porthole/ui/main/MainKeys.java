package io.porthole.ui.main;

import io.porthole.ui.fx.UserAction;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The window's keys. Those that are for text work only while the table has the focus, for elsewhere somebody may be
/// typing.
final class MainKeys implements EventHandler<KeyEvent> {
    private final List<UserAction> actions;
    private final BooleanSupplier tableHasFocus;

    /// @param actions       what holds anywhere or, beside what the table does itself, in the table
    /// @param tableHasFocus asked at each key
    MainKeys(List<UserAction> actions, BooleanSupplier tableHasFocus) {
        this.actions = actions;
        this.tableHasFocus = tableHasFocus;
    }

    void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this);
        root.addEventFilter(KeyEvent.KEY_TYPED, this);
    }

    @Override
    public void handle(KeyEvent event) {
        UserAction.handle(actions, event, tableHasFocus.getAsBoolean());
    }
}
