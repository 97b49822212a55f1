package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.event.Action;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.fx.UserAction;
import io.porthole.watcher.SourceError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Nothing in the window needs the mouse: whatever can be clicked is come to by Tab, or an action does the same.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class KeyboardReachTest {
    /// What Tab does not come to, by its style class or its id, and the actions that do what a click or a drag there
    /// does.
    private static final Map<String, List<String>> BY_ACTIONS = Map.of(
            "split-pane-divider",
            List.of(
                    "sources.narrower",
                    "sources.wider",
                    "detail.higher",
                    "detail.lower",
                    "detail.narrower",
                    "detail.wider"));

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
    void everythingInTheEmptyWindow(FxRobot robot) throws Exception {
        await(() -> window.main().lookup("#" + EmptyState.DEMO_ID).isVisible());
        assertReached(window.main().getScene(), robot, EmptyState.HOST_ID, EmptyState.DEMO_ID, EmptyState.DIRECTORY_ID);
    }

    @Test
    void everythingWhereAllPanesAreOpen(FxRobot robot) throws Exception {
        fill();
        window.monitor().errors().add(error());
        run("find.open");
        robot.write("web");
        run("sources.health");
        onFx(() -> window.filterText().setText("web or file"));
        select(robot, "End");
        await(() -> !window.main().lookup("#detail-nothing").isVisible());
        assertReached(
                window.main().getScene(),
                robot,
                StatusBar.ERRORS_ID,
                StatusBar.REQUESTS_ID,
                StatusBar.TIMELINE_ID,
                "timeline",
                "filter-clear",
                "filter-reset",
                "filter-named",
                "sources-list",
                "find-close",
                "detail-copy",
                "detail-fields");
        run("errors.show");
        assertReached(window.main().getScene(), robot, "errors-list", "errors-close", "errors-strip-details");
        run("requests.show");
        assertReached(window.main().getScene(), robot, "requests-list", "requests-close");
    }

    @Test
    void everythingInEachTabOfTheDetails(FxRobot robot) throws Exception {
        fill();
        select(robot, "Home");
        reachTabs(robot, "detail.attributes", "detail.relatedRows", "detail.raw");
        assertFalse(onFx(() -> action("detail.file").isPossible()));
        select(robot, "End");
        reachTabs(robot, "detail.attributes", "detail.relatedRows", "detail.file", "detail.raw");
    }

    private void reachTabs(FxRobot robot, String... tabs) {
        for (String tab : tabs) {
            assertTrue(onFx(() -> action(tab).isPossible()), tab);
            run(tab);
            assertReached(window.main().getScene(), robot, "detail-tabs");
        }
    }

    @Test
    void everythingInTheFormOfASource(FxRobot robot) throws Exception {
        run("sources.add");
        await(() -> window.main().lookup("#source-address").isFocused());
        robot.write("/var/log");
        await(() -> window.main().lookup("#source-below") != null
                && window.main().lookup("#source-below").isVisible());
        assertReached(window.main().getScene(), robot, "source-add-confirm", "source-below", "source-ignore");
    }

    @Test
    void everythingInTheOtherWindows(FxRobot robot) throws Exception {
        for (String action : List.of("highlights.open", "help.keys", "help.filter", "help.commandLine")) {
            run(action);
            Window opened = other();
            robot.targetWindow(opened);
            assertReached(opened.getScene(), robot);
            robot.type(KeyCode.ESCAPE);
            await(() -> !opened.isShowing());
            robot.targetWindow(window.main().getScene().getWindow());
        }
    }

    @Test
    void theKeysOfAnActionAreComeToInTheHelp(FxRobot robot) throws Exception {
        run("help.keys");
        Window opened = other();
        robot.targetWindow(opened);
        robot.write("suggest what may");
        robot.type(KeyCode.DOWN);
        await(() -> opened.getScene().getRoot().lookup("#key-add") != null);
        assertReached(opened.getScene(), robot, "key-change", "key-add");
    }

    @Test
    void theNameOfAFilterIsAskedForAndGivenByTheKeyboard(FxRobot robot) throws Exception {
        onFx(() -> window.filterText().setText("web"));
        run("filter.save");
        Window asked = other();
        robot.targetWindow(asked);
        robot.write("my web");
        assertReached(asked.getScene(), robot);
        onFx(() -> asked.getScene().getRoot().lookup("#filter-name").requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> !asked.isShowing());
        onFx(() -> window.filterText().clear());
        robot.targetWindow(window.main().getScene().getWindow());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> window.filterText().getText().equals("web"));
    }

    @Test
    void everyMenuOpensByItsKey(FxRobot robot) throws Exception {
        fill();
        select(robot, "Home");
        for (String id : List.of("events", "sources-list", "detail-fields")) {
            onFx(() -> Objects.requireNonNull(window.main().lookup("#" + id)).requestFocus());
            robot.push(KeyCode.SHIFT, KeyCode.F10);
            await(() -> isMenuOpen());
            robot.type(KeyCode.ESCAPE);
            await(() -> !isMenuOpen());
        }
        run("table.columns");
        await(() -> isMenuOpen());
        robot.type(KeyCode.ESCAPE);
        await(() -> !isMenuOpen());
        onFx(() -> window.main().lookup("#filter-named").requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> isMenuOpen());
    }

    @Test
    void aDividerMovesByKeys(FxRobot robot) {
        double before = onFx(
                () -> window.main().lookup(".sources-view").getBoundsInParent().getWidth());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        onFx(() -> window.main().layout());
        double after = onFx(
                () -> window.main().lookup(".sources-view").getBoundsInParent().getWidth());
        assertTrue(after > before, before + " to " + after);
    }

    /// The figures of how much can be done without a mouse; every action is in the palette.
    @Test
    void thePaletteHasEveryActionButItself(FxRobot robot, TestReporter reporter) throws Exception {
        List<UserAction> actions = onFx(() -> window.main().actions());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        var list = (ListView<?>) Objects.requireNonNull(window.main().lookup("#palette-list"));
        await(() -> list.getItems().size() == actions.size() - 1);
        long byKey = actions.stream().filter(action -> !action.keys().isEmpty()).count();
        assertFalse(onFx(() -> UserAction.of(actions, "palette.open").keys().isEmpty()));
        reporter.publishEntry(Map.of(
                "actions", "" + actions.size(), "with a key", "" + byKey, "in the palette", "" + (actions.size() - 1)));
    }

    private void assertReached(Scene scene, FxRobot robot, String... ids) {
        var reach = new Reach(scene, robot);
        List<Node> clickable = reach.clickable();
        for (String id : ids) {
            assertTrue(clickable.stream().anyMatch(node -> id.equals(node.getId())), id + " is not among " + clickable);
        }
        List<String> without = reach.unreached().stream()
                .filter(node -> !isDoneByActions(node))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), without);
    }

    private boolean isDoneByActions(Node node) {
        return BY_ACTIONS.entrySet().stream()
                        .filter(entry ->
                                Reach.is(node, entry.getKey()) || entry.getKey().equals(node.getId()))
                        .flatMap(entry -> entry.getValue().stream())
                        .map(this::action)
                        .count()
                > 0;
    }

    private void fill() throws Exception {
        window.monitor().add(new SourceSpec.Engine("local", new Endpoint.Unix("/run/local.sock")));
        window.monitor().add(new SourceSpec.Directory(Path.of("conf")));
        window.append(List.of(
                Events.container("web", Action.START),
                Events.container("web", Action.DIE, "exitCode", "1"),
                Events.file("conf", "/conf/web.yml", Action.FILE_WRITTEN)));
        await(() -> window.rows() == 3);
    }

    private void select(FxRobot robot, String key) throws Exception {
        boolean first = key.equals("Home");
        onFx(() -> window.main().focusTable());
        robot.type(first ? KeyCode.HOME : KeyCode.END);
        await(() -> window.selected() == (first ? 1 : 3));
    }

    private UserAction action(String id) {
        return UserAction.of(window.main().actions(), id);
    }

    private void run(String id) {
        onFx(() -> action(id).run());
    }

    private Window other() throws Exception {
        await(() -> others().size() == 1);
        return onFx(() -> others().getFirst());
    }

    private List<Window> others() {
        return Window.getWindows().stream()
                .filter(open -> open instanceof Stage && open.isShowing())
                .filter(open -> !open.equals(window.main().getScene().getWindow()))
                .toList();
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(open -> open instanceof ContextMenu && open.isShowing());
    }

    private static SourceError error() {
        return new SourceError("local", "Connection refused.", "", 1, Instant.EPOCH, null, null);
    }
}
