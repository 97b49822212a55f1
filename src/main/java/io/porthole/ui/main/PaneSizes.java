package io.porthole.ui.main;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.scene.control.SplitPane;

/// Moves the dividers between the panes, as the mouse does.
final class PaneSizes {
    private static final double STEP = 0.03;
    private static final double LEAST = 0.05;

    private PaneSizes() {}

    /// @param beside between the sources and what is beside them
    /// @param below  between the table and the details below it
    static List<UserAction> actions(SplitPane beside, SplitPane below) {
        return List.of(
                action(
                        "sources.narrower",
                        Messages.text("window.make-sources-narrower"),
                        beside,
                        -STEP,
                        "Alt+Shift+Left"),
                action("sources.wider", Messages.text("window.make-sources-wider"), beside, STEP, "Alt+Shift+Right"),
                action("detail.higher", Messages.text("window.make-details-higher"), below, -STEP, "Alt+Shift+Up"),
                action("detail.lower", Messages.text("window.make-details-lower"), below, STEP, "Alt+Shift+Down"));
    }

    private static UserAction action(String id, String name, SplitPane pane, double step, String key) {
        return new UserAction(Place.ANYWHERE, id, name, () -> move(pane, step)).keys(key);
    }

    private static void move(SplitPane pane, double step) {
        double position = pane.getDividerPositions()[0] + step;
        pane.setDividerPosition(0, Math.clamp(position, LEAST, 1 - LEAST));
    }
}
