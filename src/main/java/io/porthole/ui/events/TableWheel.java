package io.porthole.ui.events;

import javafx.event.EventHandler;
import javafx.scene.input.ScrollEvent;

/// Scrolls by whole lines; parts of a line add up.
final class TableWheel implements EventHandler<ScrollEvent> {
    private final Display display;
    private double turned;

    TableWheel(Display display) {
        this.display = display;
    }

    @Override
    public void handle(ScrollEvent event) {
        turned -= switch (event.getTextDeltaYUnits()) {
            case LINES -> event.getTextDeltaY();
            case PAGES -> event.getTextDeltaY() * display.viewport().lines();
            case NONE -> event.getDeltaY() / EventTable.ROW_HEIGHT;
        };
        long whole = (long) turned;
        if (whole != 0) {
            turned -= whole;
            display.scrollBy(whole);
        }
        event.consume();
    }
}
