package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import java.util.HashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The row in which Porthole corrects an exit code that a label hides.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class CorrectionTest {
    private static final String[] LABELS = {
        "exitCode", "0", "com.docker.compose.project", "shop", "com.docker.compose.service", "web"
    };

    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, Sessions.settings());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void isShownWithItsContainerAndHighlighted(FxRobot robot) throws Exception {
        Event died = Events.container("web", Action.DIE, LABELS);
        window.append(List.of(Events.container("db", Action.START), died, corrected(died)));
        await(() -> window.rows() == 3);
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.O);
        await(() -> window.rows() == 2);
        robot.type(KeyCode.BACK_SPACE);
        await(() -> window.rows() == 3);
        robot.type(KeyCode.END, KeyCode.O);
        await(() -> window.rows() == 2);
        assertEquals(3, window.selected());
        assertEquals(1, robot.lookup(CorrectionTest::isHighlighted).queryAll().size());
    }

    private static boolean isHighlighted(Node node) {
        return node instanceof TableCell<?, ?> cell
                && cell.getStyleClass().contains("sign-cell")
                && cell.getGraphic() != null;
    }

    private static Event corrected(Event died) {
        var attributes = new HashMap<>(died.actorAttributes());
        attributes.put("inspectedExitCode", "5");
        return new Event(
                EventType.PORTHOLE,
                died.source(),
                died.object(),
                Action.DIE,
                "exit 0 (engine's label) · inspect says 5",
                new Actor(died.actorName(), died.actorId(), attributes),
                died.time(),
                died.arrived(),
                Origin.INFERRED,
                "");
    }
}
