package io.porthole.ui.events;

import io.porthole.log.Repetition;
import io.porthole.ui.fx.Ancestry;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A click on a row's triangle: opens what the row stands for, or closes it. Takes the click before the row does, which
/// would select.
final class Openings implements EventHandler<MouseEvent> {
    private final Display display;
    private final Supplier<Folding> folding;

    Openings(Display display, Supplier<Folding> folding) {
        this.display = display;
        this.folding = folding;
    }

    @Override
    public void handle(MouseEvent press) {
        Line line = press.getButton() == MouseButton.PRIMARY ? lineOfTriangle(press.getTarget()) : null;
        if (line != null) {
            turn(line.row().number(), display, folding.get());
            press.consume();
        }
    }

    private static @Nullable Line lineOfTriangle(EventTarget target) {
        Node triangle = Ancestry.nearest(target, node -> node.getStyleClass().contains(DetailsCell.TRIANGLE));
        return Ancestry.nearest(triangle, DetailsCell.class::isInstance) instanceof DetailsCell cell
                ? cell.getItem()
                : null;
    }

    /// Opens what the row of that number stands for, or closes it where it is open.
    static void turn(long number, Display display, Folding folding) {
        Repetition repetition = display.log().repetition(number);
        if (repetition != null) {
            folding.open(repetition, !display.notes().isOpen(repetition));
        }
    }
}
