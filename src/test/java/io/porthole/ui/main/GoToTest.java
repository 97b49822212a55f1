package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Going to an event that is not shown.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class GoToTest {
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
    void aRowThatIsFoldedIsUnfolded(FxRobot robot) throws Exception {
        window.append(loop(20));
        await(() -> window.rows() == 8);
        go(robot, "#31");
        await(() -> window.selected() == 31);
        assertEquals(40, window.view().result().rows().size());
    }

    @Test
    void theTimeOfARowThatIsFoldedIsFound(FxRobot robot) throws Exception {
        window.append(loop(20));
        await(() -> window.rows() == 8);
        go(robot, EpochNanos.toInstant(Events.T0 + 30_000_000_000L).toString());
        await(() -> window.selected() == 31);
    }

    @Test
    void whereTheFilterHidesARowTheNextOneIsOffered(FxRobot robot) throws Exception {
        window.append(loop(2));
        onFx(() -> window.main().setFilter("action:die"));
        await(() -> window.rows() == 2);
        go(robot, "#3");
        assertEquals("The filter hides event #3.", said());
        robot.type(KeyCode.ENTER);
        assertEquals(4, window.selected());
    }

    @Test
    void whereTheFilterHidesARowAllCanBeShownAndItIsUnfolded(FxRobot robot) throws Exception {
        window.append(loop(20));
        onFx(() -> window.main().setFilter("action:die"));
        await(() -> window.rows() < 20);
        go(robot, "#31");
        assertEquals("The filter hides event #31.", said());
        robot.clickOn("Show all events");
        await(() -> window.selected() == 31);
        assertEquals("", onFx(() -> window.filterText().getText()));
        assertEquals(40, window.view().result().rows().size());
    }

    @Test
    void whatIsTypedOverTheTableOrAfterwardsElsewhereIsNoCommand(FxRobot robot) throws Exception {
        window.append(loop(2));
        await(() -> window.rows() == 4);
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        robot.write("o z f");
        assertEquals("o z f", onFx(() -> ((TextField) window.main().lookup("#table-bar-field")).getText()));
        robot.type(KeyCode.ESCAPE);
        robot.write("/").write("action:oom o");
        assertEquals("action:oom o", onFx(() -> window.filterText().getText()));
    }

    private static void go(FxRobot robot, String where) {
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        robot.write(where).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String said() {
        return onFx(() -> ((Label) window.main().lookup("#table-bar-message")).getText());
    }

    /// A container that ends with 1 every two seconds.
    private static List<Event> loop(int rounds) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < rounds; i++) {
            long time = Events.T0 + i * 2_000_000_000L;
            events.add(Events.container("local", "loop", Action.START, time));
            events.add(Events.container("local", "loop", Action.DIE, time + 1_000_000_000L, "exitCode", "1"));
        }
        return events;
    }
}
