package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.FileAttributes;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.events.Place;
import io.porthole.ui.find.FindBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
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
    private static final String ID = "ab12".repeat(16);

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
    void fromARelatedRowThatWasShownBackspaceLeadsBack(FxRobot robot) throws Exception {
        window.append(List.of(written()));
        window.append(starts(100));
        window.append(List.of(ended(1_000_000_000L)));
        await(() -> window.rows() > 4);
        robot.type(KeyCode.HOME);
        Place before = place();
        toRelated(robot, 1);
        await(() -> window.selected() == 102);
        assertNotEquals(before.top(), place().top());
        robot.type(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, place());
        assertEquals(1, window.selected());
    }

    @Test
    void fromARelatedRowThatWasFoldedBackspaceLeadsBackAndThereItStays(FxRobot robot) throws Exception {
        window.append(List.of(written()));
        window.append(endsAgainAndAgain());
        await(() -> window.rows() == 9);
        robot.type(KeyCode.HOME);
        Place before = place();
        toRelated(robot, 15);
        await(() -> window.selected() == 31);
        assertNotEquals(before.top(), place().top());
        robot.type(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, place());
        robot.type(KeyCode.END);
        Place end = place();
        robot.type(KeyCode.Z);
        await(() -> !window.view().fold().on() && window.view().result().rows().size() == 41);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(end, place());
    }

    @Test
    void whereTheFilterHidesARelatedRowAllIsShownUntilBackspace(FxRobot robot) throws Exception {
        window.append(List.of(written(), ended(1_000_000_000L)));
        onFx(() -> window.main().setFilter("type:file"));
        await(() -> window.rows() == 1);
        robot.type(KeyCode.HOME);
        toRelated(robot, 1);
        await(() -> window.selected() == 2);
        assertEquals("", onFx(() -> window.filterText().getText()));
        robot.type(KeyCode.BACK_SPACE);
        await(() -> window.rows() == 1 && window.selected() == 1);
        assertEquals("type:file", onFx(() -> window.filterText().getText()));
    }

    @Test
    void theDisplayGoesOnForARelatedRowThatCameWhileItStood(FxRobot robot) throws Exception {
        window.append(List.of(written()));
        await(() -> window.rows() == 1);
        robot.type(KeyCode.HOME).type(KeyCode.SPACE);
        window.append(List.of(ended(1_000_000_000L)));
        toRelated(robot, 1);
        await(() -> window.selected() == 2);
        assertFalse(onFx(() -> events().pausedProperty().get()));
    }

    @Test
    void theDisplayGoesOnForARowFoundThatCameWhileItStood(FxRobot robot) throws Exception {
        window.append(List.of(ended(0)));
        await(() -> window.rows() == 1);
        robot.type(KeyCode.HOME).type(KeyCode.SPACE);
        window.append(List.of(ended(1_000_000_000L)));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("action:die");
        await(() -> found().equals("1 of 2"));
        robot.type(KeyCode.F3);
        await(() -> window.selected() == 2);
        assertFalse(onFx(() -> events().pausedProperty().get()));
    }

    @Test
    void theDisplayGoesOnForANumberThatCameWhileItStood(FxRobot robot) throws Exception {
        window.append(loop(1));
        await(() -> window.rows() == 2);
        robot.type(KeyCode.SPACE);
        window.append(loop(1));
        go(robot, "#5");
        assertEquals("Event #5 has not come yet.", said());
        robot.type(KeyCode.ESCAPE);
        assertTrue(onFx(() -> events().pausedProperty().get()));
        go(robot, "#4");
        await(() -> window.selected() == 4);
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

    /// Chooses a line of what is related to the selected row, when so many are there.
    private void toRelated(FxRobot robot, int lines) throws Exception {
        TabPane tabs = (TabPane) window.main().lookup(".tab-pane");
        ListView<?> related = onFx(() -> {
            tabs.getSelectionModel().select(1);
            return (ListView<?>) tabs.getTabs().get(1).getContent();
        });
        await(() -> related.getItems().size() == lines + 1); // the first names the container
        onFx(() -> {
            related.requestFocus();
            related.getSelectionModel().selectLast();
        });
        robot.type(KeyCode.ENTER);
    }

    private EventTable events() {
        return (EventTable) window.table().getParent();
    }

    private Place place() {
        return onFx(() -> events().place());
    }

    private String found() {
        return ((Label) window.main().lookup("#" + FindBar.COUNT_ID)).getText();
    }

    private String said() {
        return onFx(() -> ((Label) window.main().lookup("#table-bar-message")).getText());
    }

    /// A change of a file that a container mounts.
    private static Event written() {
        return Events.file("conf", "/srv/nginx.conf", Action.FILE_WRITTEN)
                .of(new Actor(
                        "/srv/nginx.conf",
                        "",
                        Map.of(
                                FileAttributes.MOUNTED_BY,
                                "web",
                                FileAttributes.MOUNTED_BY_ID,
                                ID.substring(0, 12),
                                FileAttributes.INSIDE,
                                "/etc/nginx.conf")));
    }

    /// An end of that container.
    private static Event ended(long after) {
        Event die = Events.container("local", "web", Action.DIE, Events.T0 + after, "exitCode", "1");
        return die.of(new Actor("web", ID, die.actorAttributes()));
    }

    private static List<Event> endsAgainAndAgain() {
        return loop(20).stream()
                .map(event -> event.of(new Actor("web", ID, event.actorAttributes())))
                .toList();
    }

    private static List<Event> starts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Events.container("db-" + i, Action.START))
                .toList();
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
