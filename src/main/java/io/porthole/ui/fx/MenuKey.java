package io.porthole.ui.fx;

import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Asks for the menu of whatever has the focus at the Menu key and at Shift+F10. On Linux and macOS JavaFX tells of
/// these keys only as of any other (its library for GTK sends the request for a menu for the mouse alone); on Windows
/// the system itself asks.
public final class MenuKey {
    private static final KeyCombination SHIFT_F10 = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.CONTEXT_MENU);

    private MenuKey() {}

    /// Listens to the keys pressed in `root` and below.
    public static void install(Node root) {
        boolean asksItself =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (!asksItself) {
            root.addEventFilter(KeyEvent.KEY_PRESSED, MenuKey::pressed);
        }
    }

    private static void pressed(KeyEvent key) {
        if ((MENU.match(key) || SHIFT_F10.match(key)) && key.getTarget() instanceof Node focused) {
            ask(focused);
            key.consume();
        }
    }

    /// The place is where JavaFX has it on Windows.
    private static void ask(Node focused) {
        Bounds bounds = focused.getLayoutBounds();
        double x = bounds.getMinX() + bounds.getWidth() / 4;
        double y = bounds.getMinY() + bounds.getHeight() / 2;
        Point2D inScene = focused.localToScene(x, y);
        Point2D onScreen = focused.localToScreen(x, y);
        if (onScreen != null) {
            Event.fireEvent(
                    focused,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inScene.getX(),
                            inScene.getY(),
                            onScreen.getX(),
                            onScreen.getY(),
                            true,
                            null));
        }
    }
}
