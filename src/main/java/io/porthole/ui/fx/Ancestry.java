package io.porthole.ui.fx;

import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What is in what. Asked of the focus owner it says where the focus is; JavaFX's own `focusWithin` was seen to stay
/// true after a field that had the focus was hidden (JavaFX 26).
public final class Ancestry {
    private Ancestry() {}

    /// Whether `part` is `whole` or in it.
    public static boolean isIn(@Nullable EventTarget part, Node whole) {
        return nearest(part, whole::equals) != null;
    }

    /// `part`, or the nearest of those that it is in, of which `wanted` holds; null where there is none.
    public static @Nullable Node nearest(@Nullable EventTarget part, Predicate<Node> wanted) {
        Node node = part instanceof Node found ? found : null;
        while (node != null && !wanted.test(node)) {
            node = node.getParent();
        }
        return node;
    }

    /// Whether the focus is in a node.
    public static boolean hasFocus(Node whole) {
        return whole.getScene() != null && isIn(whole.getScene().getFocusOwner(), whole);
    }
}
