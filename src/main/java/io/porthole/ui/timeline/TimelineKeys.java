package io.porthole.ui.timeline;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The timeline's keys: Left and Right move a cursor, with Shift they choose what lies between; the others are those of
/// its actions.
final class TimelineKeys {
    private static final int PAGE = 10;

    private final TimelineView view;

    private final List<UserAction> actions;

    TimelineKeys(TimelineView view) {
        this.view = view;
        actions = List.of(
                action("timeline.apply", Messages.text("timeline.show-only-what-chosen"), view::applyPicked, "Enter"),
                action("timeline.back", Messages.text("timeline.let-go-what-chosen"), view::back, "Esc"),
                action("timeline.before", Messages.text("timeline.show-what-lies-before"), view::chooseBefore)
                        .when(() -> view.histogram().before() > 0),
                action("timeline.after", Messages.text("timeline.show-what-lies-behind"), view::chooseAfter)
                        .when(() -> view.histogram().after() > 0));
    }

    private static UserAction action(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.TIMELINE, id, name, deed).keys(keys);
    }

    /// What can be done in the timeline, whether or not it has the focus.
    List<UserAction> actions() {
        return actions;
    }

    void install() {
        view.setOnKeyPressed(this::pressed);
        view.setOnKeyTyped(event -> UserAction.handle(actions, event, true));
    }

    private void pressed(KeyEvent event) {
        boolean isHeld = event.isShortcutDown() || event.isAltDown();
        switch (isHeld ? KeyCode.UNDEFINED : event.getCode()) {
            case LEFT, KP_LEFT -> move(-1, event);
            case RIGHT, KP_RIGHT -> move(1, event);
            case PAGE_UP -> move(-PAGE, event);
            case PAGE_DOWN -> move(PAGE, event);
            case HOME -> move(-view.histogram().size(), event);
            case END -> move(view.histogram().size(), event);
            case UP, KP_UP, DOWN, KP_DOWN -> {} // JavaFX would take the focus to whatever stands above or below
            default -> {
                UserAction.handle(actions, event, true);
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
