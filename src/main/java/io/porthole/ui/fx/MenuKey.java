package io.porthole.ui.fx;

import io.porthole.message.Messages;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/// Asks for the menu of whatever has the focus. On Linux and macOS JavaFX tells of the Menu key and of Shift+F10 only
/// as of any other (its library for GTK sends the request for a menu for the mouse alone); on Windows the system itself
/// asks at these two.
public final class MenuKey {
    private static final String ID = "menu.show";

    private MenuKey() {}

    /// Asks for the menu of what has the focus in the window of `root`.
    public static UserAction action(Node root) {
        return new UserAction(Place.ANYWHERE, ID, Messages.text("common.show-menu-what-focus"), () -> askIn(root))
                .keys("Context Menu", "Shift+F10");
    }

    private static void askIn(Node root) {
        Node focused = root.getScene().getFocusOwner();
        if (focused != null) {
            ask(focused);
        }
    }

    /// Listens to the action's keys in `root` and below, in whichever window that is.
    public static void install(Node root, UserAction action) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, action));
    }

    private static void pressed(KeyEvent key, UserAction action) {
        boolean isMeant = action.keys().stream().anyMatch(press -> press.matches(key) && !press.isForText());
        if (isMeant && !isAskedBySystem(key, action) && key.getTarget() instanceof Node focused) {
            ask(focused);
            key.consume();
        }
    }

    private static boolean isAskedBySystem(KeyEvent key, UserAction action) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                && action.usualKeys().stream().anyMatch(press -> press.matches(key));
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
