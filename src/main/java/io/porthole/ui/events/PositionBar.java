package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.function.LongConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar over the positions of all rows. A scroll bar counts in doubles, which hold every whole number up
/// to 2^53, more rows than any log does.
final class PositionBar extends ScrollBar {
    /// The least height of the thumb, in pixels, however many rows there are: what can be seen and taken.
    private static final double LEAST_THUMB = 28;

    private final LongConsumer onScroll;
    private boolean showing;

    /// @param onScroll told the position that the user wants on the first line
    PositionBar(LongConsumer onScroll) {
        this.onScroll = onScroll;
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        setAccessibleText(Messages.text("events.position-among-events"));
        valueProperty().addListener((_, _, value) -> moved(value.doubleValue()));
    }

    private void moved(double value) {
        if (!showing) {
            onScroll.accept(Math.round(value));
        }
    }

    /// Shows where the viewport stands; not taken for a wish of the user's.
    void show(Viewport viewport) {
        showing = true;
        double last = (double) viewport.lastTop();
        double rows = (double) Math.max(1, viewport.rows().size());
        setMax(last);
        double least = getHeight() > 0 ? LEAST_THUMB / getHeight() : 0;
        setVisibleAmount(last * Math.clamp(viewport.lines() / rows, Math.min(least, 1), 1));
        setBlockIncrement(Math.max(1, viewport.lines() - 1));
        setValue((double) viewport.top());
        setVisible(last > 0);
        showing = false;
    }
}
