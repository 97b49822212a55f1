package io.porthole.ui.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The window's keys. Those of a single letter work only while the table has the focus, for elsewhere somebody may
/// be typing.
final class MainKeys {
    private final Map<KeyCombination, Runnable> anywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> inTable = new LinkedHashMap<>();
    private final BooleanSupplier tableHasFocus;
    private Runnable onSlash = () -> {};

    /// @param tableHasFocus asked at each key
    MainKeys(BooleanSupplier tableHasFocus) {
        this.tableHasFocus = tableHasFocus;
    }

    MainKeys anywhere(KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        anywhere.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    MainKeys inTable(KeyCode key, Runnable action) {
        inTable.put(new KeyCodeCombination(key), action);
        return this;
    }

    /// On many keyboards the slash is typed with Shift, so it is known by the character and not by the key.
    MainKeys onSlash(Runnable action) {
        onSlash = action;
        return this;
    }

    void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        Optional<Runnable> action = find(anywhere, event);
        if (action.isEmpty() && tableHasFocus.getAsBoolean()) {
            action = find(inTable, event);
        }
        action.ifPresent(run -> {
            run.run();
            event.consume();
        });
    }

    private static Optional<Runnable> find(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("/") && tableHasFocus.getAsBoolean()) {
            onSlash.run();
            event.consume();
        }
    }
}
