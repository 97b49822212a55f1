package io.porthole.ui.filter;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// The text of a field as its skin draws it. JavaFX offers no other way to what is in sight of it and where: the skin's
/// own bounds of characters know nothing of what stands beside the text in the field.
final class DrawnText {
    private final TextField field;

    DrawnText(TextField field) {
        this.field = field;
    }

    /// The node that draws the text; none while the field has no skin yet. Its parent moves and clips it.
    Optional<Text> node() {
        return panes().flatMap(pane -> pane.getChildren().stream())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.isVisible() && text.getText().equals(field.getText()))
                .findFirst();
    }

    /// What holds the text, as wide as what is in sight of it.
    Optional<Pane> pane() {
        return panes().findFirst();
    }

    private Stream<Pane> panes() {
        return field.getChildrenUnmodifiable().stream()
                .filter(each -> each.getClass() == Pane.class)
                .map(Pane.class::cast);
    }

    /// How far to the right in the field the character at `index` begins; the edge of the text in sight where it lies
    /// beyond that.
    double x(int index) {
        double start = pane().map(Node::getLayoutX).orElse(0.0);
        double end = start + pane().map(Pane::getWidth).orElse(0.0);
        double x =
                node().map(text -> start + text.getLayoutX() + at(text, index)).orElse(start);
        return Math.clamp(x, start, Math.max(start, end));
    }

    /// How far to the right in the text the character at `index` begins.
    static double at(Text text, int index) {
        Bounds caret = new Path(text.caretShape(index, true)).getLayoutBounds();
        return caret.isEmpty() ? 0 : (caret.getMinX() + caret.getMaxX()) / 2;
    }
}
