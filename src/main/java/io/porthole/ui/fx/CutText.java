package io.porthole.ui.fx;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Shows the whole of a text that is cut because there is no room for it, in a tooltip, while the mouse is over it. A
/// text that is shown whole gets none, and neither does one that has a tooltip of its own, or is in something that has:
/// that one is there to tell more.
public final class CutText {
    private static final double WIDEST = 600;

    private CutText() {}

    /// Sees to the texts in `root` and below, those that come later too.
    public static void install(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, CutText::entered);
    }

    private static void entered(Event event) {
        Labeled text = textOf(event.getTarget());
        if (text == null || text.getTooltip() instanceof Whole) {
            return;
        }
        if (text.isTextTruncated() && !isToldElsewhere(text)) {
            text.setTooltip(new Whole(text));
        }
    }

    /// The text that the mouse is over: what draws it is a part of that.
    private static @Nullable Labeled textOf(EventTarget target) {
        Node node = target instanceof Node part ? part : null;
        while (node != null && !(node instanceof Labeled)) {
            node = node.getParent();
        }
        return (Labeled) node;
    }

    private static boolean isToldElsewhere(Labeled text) {
        for (Node node = text; node != null; node = node.getParent()) {
            if (node instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    /// The whole text, as it is when it is about to be seen. Goes when there is room for the text.
    private static final class Whole extends Tooltip {
        Whole(Labeled of) {
            setWrapText(true);
            setMaxWidth(WIDEST);
            textProperty().bind(of.textProperty());
            of.textTruncatedProperty().subscribe(cut -> {
                if (!cut && of.getTooltip() == this) {
                    of.setTooltip(null);
                }
            });
        }
    }
}
