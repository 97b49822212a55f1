package io.porthole.ui.main;

import io.porthole.ui.fx.Ancestry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The panes in the order in which F6 goes through them.
final class PaneRing {
    private final List<Pane> panes = new ArrayList<>();

    private record Pane(Node node, Runnable focus) {}

    /// A pane that has its own idea of where the focus goes.
    PaneRing add(Node pane, Runnable focus) {
        panes.add(new Pane(pane, focus));
        return this;
    }

    /// A pane whose first focusable part gets the focus.
    PaneRing add(Parent pane) {
        return add(pane, () -> focusFirst(pane));
    }

    /// Moves the focus to another pane.
    ///
    /// @param step 1 for the next pane, -1 for the one before
    void move(int step) {
        int from = current();
        for (int i = 1; i <= panes.size(); i++) {
            Pane pane = panes.get(Math.floorMod(from + step * i, panes.size()));
            pane.focus.run();
            if (Ancestry.hasFocus(pane.node)) {
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < panes.size(); i++) {
            if (Ancestry.hasFocus(panes.get(i).node)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean focusFirst(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                node.requestFocus();
                return true;
            }
            if (node instanceof Parent inner && focusFirst(inner)) {
                return true;
            }
        }
        return false;
    }
}
