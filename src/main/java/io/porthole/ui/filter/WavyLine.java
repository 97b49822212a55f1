package io.porthole.ui.filter;

import io.porthole.filter.FilterReading.Mistake;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The wavy line under a mistake in a field. It is drawn among the field's own nodes, so it scrolls and is cut off with
/// the text.
final class WavyLine extends Path {
    static final String ID = "filter-mistake-line";
    static final String STYLE = "wavy-line";

    private static final double STEP = 2;
    private static final double HEIGHT = 2;
    /// How much is underlined where something is missing.
    private static final double LEAST = 10;

    private final DrawnText drawn;
    private final TextField field;
    private final InvalidationListener onText = _ -> draw();
    private @Nullable Text text;
    private @Nullable Mistake mistake;

    /// A line that is not there yet.
    WavyLine(TextField field) {
        this.field = field;
        this.drawn = new DrawnText(field);
        setId(ID);
        getStyleClass().add(STYLE);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        field.skinProperty().addListener(_ -> draw());
    }

    /// Underlines a mistake in the field's present text; none for null.
    void show(@Nullable Mistake newMistake) {
        mistake = newMistake;
        draw();
    }

    private void draw() {
        attach();
        Mistake shown = mistake;
        setVisible(text != null && shown != null && shown.to() <= field.getLength());
        if (text != null && shown != null && isVisible()) {
            wave(text, shown);
        }
    }

    /// The skin makes its nodes anew where it is changed.
    private void attach() {
        Text now = drawn.node().orElse(null);
        if (now == null || now.equals(text)) {
            return;
        }
        if (text != null) {
            text.layoutBoundsProperty().removeListener(onText);
        }
        text = now;
        now.layoutBoundsProperty().addListener(onText);
        layoutXProperty().bind(now.layoutXProperty());
        layoutYProperty().bind(now.layoutYProperty());
        drawn.pane().ifPresent(pane -> pane.getChildren().add(this));
    }

    private void wave(Text under, Mistake wrong) {
        double from = DrawnText.at(under, wrong.from());
        double to = DrawnText.at(under, wrong.to());
        if (to - from < LEAST) {
            to = Math.max(to, LEAST);
            from = to - LEAST;
        }
        Bounds line = new Path(under.underlineShape(0, under.getText().length())).getLayoutBounds();
        double top = line.isEmpty() ? under.getLayoutBounds().getMaxY() : line.getMinY();
        getElements().setAll(new MoveTo(from, top));
        boolean down = true;
        for (double x = from + STEP; x <= to; x += STEP) {
            getElements().add(new LineTo(x, down ? top + HEIGHT : top));
            down = !down;
        }
    }
}
