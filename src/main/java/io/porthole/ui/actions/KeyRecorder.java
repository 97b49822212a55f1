package io.porthole.ui.actions;

import io.porthole.ui.fx.KeyPress;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Waits for a key to be pressed, and has every key to itself while it has the focus; Escape gives up, and leaving it
/// does too.
final class KeyRecorder extends Label {
    static final String ID = "key-recorder";

    private final Consumer<KeyPress> onKey;
    private final Runnable onEnd;
    private final EventHandler<KeyEvent> take = this::take;
    private @Nullable Window listensIn;

    /// @param onKey told the key
    /// @param onEnd told that nobody wants to press one
    KeyRecorder(Consumer<KeyPress> onKey, Runnable onEnd) {
        this.onKey = onKey;
        this.onEnd = onEnd;
        setId(ID);
        getStyleClass().add("key-recorder");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        focusedProperty().subscribe((was, is) -> listen(is));
    }

    /// At the window itself, before its own keys and those of what is in it.
    private void listen(boolean on) {
        if (on && listensIn == null) {
            listensIn = getScene().getWindow();
            listensIn.addEventFilter(KeyEvent.ANY, take);
        } else if (!on && listensIn != null) {
            listensIn.removeEventFilter(KeyEvent.ANY, take);
            listensIn = null;
        }
    }

    /// Asks.
    void ask(String question) {
        setText(question);
        setAccessibleText(question);
        requestFocus();
    }

    private void take(KeyEvent event) {
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            onEnd.run();
        } else if (event.getEventType() != KeyEvent.KEY_RELEASED) {
            KeyPress.of(event).ifPresent(onKey);
        }
    }
}
