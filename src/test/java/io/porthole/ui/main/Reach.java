package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.onFx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// What of a window can be clicked, and what of it Tab comes to.
record Reach(Scene scene, FxRobot robot) {
    private static final int MOST = 250;

    /// Whatever can be clicked and is seen: controls, dividers, and all that listens to the mouse by itself.
    List<Node> clickable() {
        return onFx(() -> {
            var found = new ArrayList<Node>();
            collect(scene.getRoot(), found);
            return found;
        });
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (isClickable(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isClickable(Node node) {
        boolean isControl = node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl
                || node instanceof ListView
                || node instanceof TableView
                || node instanceof TabPane
                || node instanceof Slider;
        boolean listens = node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null
                || node.getOnMouseReleased() != null;
        boolean isOwn = node.getClass().getName().startsWith("io.porthole");
        return isControl || (listens && (isOwn || node instanceof IndexedCell)) || is(node, "split-pane-divider");
    }

    /// A control whose parts are its own affair. What stands in the cells of lists is not.
    private static boolean isWhole(Node node) {
        return node instanceof ButtonBase || node instanceof ComboBoxBase;
    }

    static boolean is(Node node, String styleClass) {
        return node.getStyleClass().contains(styleClass);
    }

    /// All that Tab comes to, from where the focus is and round. Where Tab stays in a text, Ctrl+Tab leaves it.
    Set<Node> reached() {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < MOST; i++) {
            Node owner = onFx(() -> scene.getFocusOwner());
            if (owner == null || !reached.add(owner)) {
                return reached;
            }
            robot.type(KeyCode.TAB);
            if (owner.equals(onFx(() -> scene.getFocusOwner()))) {
                robot.push(KeyCode.CONTROL, KeyCode.TAB);
            }
        }
        throw new AssertionError("Tab does not come round: " + reached);
    }

    /// What of that which can be clicked has the focus at no time, and is in no list or cell that has.
    List<Node> unreached() {
        Set<Node> reached = reached();
        return clickable().stream()
                .filter(node -> !reached.contains(node))
                .filter(node -> !(node instanceof Cell && isIn(node, reached)))
                .toList();
    }

    private static boolean isIn(Node node, Set<Node> reached) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (reached.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
