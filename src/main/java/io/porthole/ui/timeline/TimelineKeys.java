package io.porthole.ui.timeline;

import javafx.scene.input.KeyEvent;

/// The timeline's keys: Left and Right move a cursor, with Shift they choose what lies between, Enter shows it, Escape
/// goes back.
final class TimelineKeys {
    private static final int PAGE = 10;

    private final TimelineView view;

    TimelineKeys(TimelineView view) {
        this.view = view;
    }

    void install() {
        view.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> move(-1, event);
            case RIGHT, KP_RIGHT -> move(1, event);
            case PAGE_UP -> move(-PAGE, event);
            case PAGE_DOWN -> move(PAGE, event);
            case HOME -> move(-view.histogram().size(), event);
            case END -> move(view.histogram().size(), event);
            case ENTER -> view.applyPicked();
            case ESCAPE -> view.back();
            case UP, KP_UP, DOWN, KP_DOWN -> {} // JavaFX would take the focus to whatever stands above or below
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int buckets, KeyEvent event) {
        view.picked().move(view.histogram(), buckets, event.isShiftDown());
        view.pickedChanged();
    }
}
