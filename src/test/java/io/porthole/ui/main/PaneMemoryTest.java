package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.monitor.SourceSpec;
import io.porthole.settings.Panes;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.timeline.TimelineView;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is open at the next start.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class PaneMemoryTest {
    private final SettingsStore settings = Sessions.settings();
    private Stage stage;
    private OpenWindow window;

    @Start
    void start(Stage newStage) {
        stage = newStage;
        window = new OpenWindow(stage, settings);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void timelineFoldAndGroupsAreAsTheyWereAndNewRowsAreFollowed(FxRobot robot) throws Exception {
        appendShop();
        await(() -> group(robot) >= 0);
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        robot.type(KeyCode.Z, KeyCode.HOME);
        closeProject(robot);
        assertEquals(
                new Panes(false, false, new LinkedHashSet<>(List.of("project local/shop"))),
                settings.settings().panes());
        window.close();
        onFx(() -> {
            window = new OpenWindow(stage, settings);
        });
        appendShop();
        await(() -> group(robot) >= 0 && window.rows() == 2);
        assertFalse(onFx(() -> window.main().lookup("#" + TimelineView.ID).isVisible()));
        assertFalse(toggle(DisplayButtons.FOLD_ID));
        assertTrue(toggle(DisplayButtons.FOLLOW_ID));
        assertEquals(3, onFx(() -> list(robot).getItems().size()), "heading, host and the closed project");
    }

    private void appendShop() {
        window.monitor().add(new SourceSpec.Engine("local", new Endpoint.Unix("/run/local.sock")));
        window.append(List.of(shop("a"), shop("b")));
    }

    private static Event shop(String service) {
        return Events.container(
                "local",
                service,
                Action.START,
                Events.T0,
                "com.docker.compose.project",
                "shop",
                "com.docker.compose.service",
                service);
    }

    private void closeProject(FxRobot robot) throws Exception {
        int at = group(robot);
        onFx(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().select(at);
        });
        robot.type(KeyCode.LEFT);
    }

    private int group(FxRobot robot) {
        return onFx(() -> list(robot).getItems().size() > 2 ? 2 : -1);
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#sources-list").queryListView();
    }

    private boolean toggle(String id) {
        return onFx(() -> window.main().lookup("#" + id) instanceof ToggleButton button && button.isSelected());
    }
}
