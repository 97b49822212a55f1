package io.porthole.ui.timeline;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// What the mouse does on the timeline: a drag chooses a stretch of time, a double click shows all of it
/// again, and where the mouse rests a tooltip tells what is there. The numbers at the ends lead to what
/// lies beyond them.
final class TimelineMouse {
    /// A press that moves less than this is a click.
    private static final double LEAST_DRAG = 4;

    private static final double END_WIDTH = 90;
    private static final double END_HEIGHT = 14;

    private final TimelineView view;
    private final BucketText text;
    private final Tooltip tooltip = new Tooltip();
    private double pressedAt;
    private boolean dragging;

    TimelineMouse(TimelineView view, BucketText text) {
        this.view = view;
        this.text = text;
    }

    void install() {
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setShowDuration(Duration.minutes(1));
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(this::moved);
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        dragging = false;
        pressedAt = event.getX();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || view.histogram().size() == 0) {
            return;
        }
        if (!dragging && Math.abs(event.getX() - pressedAt) >= LEAST_DRAG) {
            dragging = true;
            view.picked().begin(view.axis().time(pressedAt));
        }
        if (dragging) {
            tooltip.hide();
            view.picked().stretch(view.axis().time(event.getX()));
            view.pickedChanged();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            view.applyPicked();
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            view.reset();
        } else if (event.getButton() == MouseButton.PRIMARY) {
            clicked(event);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        boolean high = event.getY() < END_HEIGHT;
        if (high && event.getX() < END_WIDTH && view.histogram().before() > 0) {
            view.chooseBefore();
        } else if (high
                && event.getX() > view.getWidth() - END_WIDTH
                && view.histogram().after() > 0) {
            view.chooseAfter();
        } else if (view.histogram().size() > 0) {
            view.picked().begin(view.axis().time(event.getX()));
            view.pickedChanged();
        }
    }

    private void moved(MouseEvent event) {
        var histogram = view.histogram();
        if (histogram.size() == 0) {
            Tooltip.uninstall(view, tooltip);
            return;
        }
        Tooltip.install(view, tooltip);
        tooltip.setText(text.of(histogram, Picked.bucket(histogram, view.axis().time(event.getX()))));
    }
}
