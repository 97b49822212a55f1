package io.porthole.ui.events;

import java.util.function.DoubleSupplier;
import javafx.event.EventHandler;
import javafx.scene.input.ScrollEvent;

/// Scrolls by whole lines; parts of a line add up.
final class TableWheel implements EventHandler<ScrollEvent> {
    private final Display display;
    private final DoubleSupplier rowHeight;
    private double turned;

    TableWheel(Display display, DoubleSupplier rowHeight) {
        this.display = display;
        this.rowHeight = rowHeight;
    }

    @Override
    public void handle(ScrollEvent event) {
        turned -= switch (event.getTextDeltaYUnits()) {
            case LINES -> event.getTextDeltaY();
            case PAGES -> event.getTextDeltaY() * display.viewport().lines();
            case NONE -> event.getDeltaY() / rowHeight.getAsDouble();
        };
        long whole = (long) turned;
        if (whole != 0) {
            turned -= whole;
            display.scrollBy(whole);
        }
        event.consume();
    }
}
