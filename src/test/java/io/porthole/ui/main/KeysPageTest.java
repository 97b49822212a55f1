package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.monitor.ErrorEntry;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Sessions;
import io.porthole.ui.actions.FixedKeys;
import io.porthole.ui.actions.KeysView;
import io.porthole.ui.fx.KeyPress;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.help.HelpView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The page of keys, and the same in the README.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class KeysPageTest {
    private static final String HEAD = "| where | key | what it does |";

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
    void theReadmeHasEveryKeyAndNoOther() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> expected = readmeLines(onFx(() -> window.main().actions()));
        assertIterableEquals(expected, readme);
    }

    private static List<String> readmeLines(List<UserAction> actions) {
        var lines = new ArrayList<String>();
        for (Place place : Place.values()) {
            actions.stream()
                    .filter(action ->
                            action.place() == place && !action.keysText().isEmpty())
                    .forEach(action -> lines.add(line(place, action.keysText(), action.name())));
            FixedKeys.ALL.stream()
                    .filter(keys -> keys.place() == place)
                    .forEach(keys -> lines.add(line(place, keys.keys(), keys.name())));
        }
        return lines;
    }

    private static String line(Place place, String keys, String name) {
        return "| " + place.words() + " | " + keys.replace("|", "\\|") + " | " + name + " |";
    }

    @Test
    void noKeyIsForTwoActionsInOnePlace() {
        assertNoClash();
    }

    private void assertNoClash() {
        List<UserAction> actions = onFx(() -> window.main().actions());
        for (Place place : Place.values()) {
            List<KeyPress> keys = actions.stream()
                    .filter(action -> action.place() == place || action.place() == Place.ANYWHERE)
                    .flatMap(action -> action.keys().stream())
                    .toList();
            assertIterableEquals(new LinkedHashSet<>(keys), keys);
        }
    }

    @Test
    void aChangedKeyHoldsAtOnceAndInTooltipsAndTheUsualOneNoLonger(FxRobot robot) throws Exception {
        choose(robot, "hide timeline");
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> lines(robot).contains("Show or hide the timeline, Ctrl+K"));
        assertEquals("Show the timeline (Ctrl+K)", onFx(() -> tooltip(StatusBar.TIMELINE_ID)));
        robot.type(KeyCode.ESCAPE);
        await(() -> page(robot) == null);
        robot.targetWindow(window.main().getScene().getWindow());
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        assertTrue(onFx(() -> window.main().lookup("#timeline").isVisible()));
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> !window.main().lookup("#timeline").isVisible());
    }

    @Test
    void whatIsPutRightIsNoErrorAnyMore(FxRobot robot) throws Exception {
        settings.change(now -> now.withKeys(Map.of("theme.next", List.of("F5"), "highlights.open", List.of("F5"))));
        window.close();
        onFx(() -> {
            window = new OpenWindow(stage, settings);
        });
        choose(robot, "hide timeline");
        Label problems = onFx(
                () -> (Label) Objects.requireNonNull(page(robot)).getChildren().getLast());
        assertTrue(onFx(problems::getText).contains("F5"), problems.getText());
        assertTrue(openErrors() > 0);
        onFx(() -> ((Button) Objects.requireNonNull(page(robot)).lookup("#key-reset-all")).fire());
        assertFalse(onFx(problems::isVisible));
        assertEquals(0, openErrors());
    }

    private long openErrors() {
        return window.monitor().errors().entries().stream()
                .filter(ErrorEntry::open)
                .count();
    }

    @Test
    void theKeyOfAnotherIsToldWithItsNameAndTakenAwayThere(FxRobot robot) throws Exception {
        choose(robot, "hide timeline");
        robot.type(KeyCode.F2);
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> note(robot).equals("Ctrl+L is for: Clear the table (anywhere)."));
        assertEquals("Ctrl+B", keys("timeline.show"));
        robot.type(KeyCode.SPACE);
        assertEquals("Ctrl+L", keys("timeline.show"));
        assertEquals("", keys("table.clear"));
        assertNoClash();
        KeysView page = Objects.requireNonNull(onFx(() -> page(robot)));
        robot.interact(((Button) page.lookup("#key-reset-all"))::fire);
        assertEquals("Ctrl+B", keys("timeline.show"));
        assertEquals("Ctrl+L", keys("table.clear"));
    }

    @Test
    void aKeyThatIsNeededElsewhereIsRefusedWithTheReasonAndEscapeGivesUp(FxRobot robot) throws Exception {
        choose(robot, "hide timeline");
        robot.type(KeyCode.INSERT);
        robot.type(KeyCode.TAB);
        await(() -> note(robot).equals("Tab goes from one control to the next. Press another."));
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        await(() -> note(robot).equals("Ctrl+C is needed where text is typed. Press another."));
        robot.type(KeyCode.ESCAPE);
        assertEquals("Ctrl+B", keys("timeline.show"));
        assertTrue(onFx(() -> page(robot) != null), "Escape gave up the key and left the page");
        robot.type(KeyCode.INSERT).push(KeyCode.SHIFT, KeyCode.F9);
        assertEquals("Ctrl+B, Shift+F9", keys("timeline.show"));
    }

    private void choose(FxRobot robot, String words) throws Exception {
        robot.type(KeyCode.F1);
        await(() -> page(robot) != null);
        KeysView page = Objects.requireNonNull(onFx(() -> page(robot)));
        robot.targetWindow(page.getScene().getWindow());
        robot.write(words);
        await(() -> lines(robot).size() == 2);
        robot.type(KeyCode.DOWN);
    }

    private static String note(FxRobot robot) {
        KeysView page = page(robot);
        return page != null && page.lookup("#key-note") instanceof Label note ? note.getText() : "";
    }

    private String keys(String id) {
        return onFx(() -> UserAction.of(window.main().actions(), id).keysText());
    }

    private String tooltip(String id) {
        return ((Control) window.main().lookup("#" + id)).getTooltip().getText();
    }

    @Test
    void f1AndTheQuestionMarkOpenThePageAndEscapeClosesIt(FxRobot robot) throws Exception {
        robot.type(KeyCode.F1);
        await(() -> page(robot) != null);
        robot.type(KeyCode.ESCAPE);
        await(() -> page(robot) == null);
        onFx(() -> window.main().focusTable());
        robot.write("?");
        await(() -> page(robot) != null);
    }

    @Test
    void thePageIsGroupedAndSearched(FxRobot robot) throws Exception {
        robot.type(KeyCode.F1);
        await(() -> lines(robot).contains("ANYWHERE") && lines(robot).contains("Find an action, Ctrl+Shift+P"));
        KeysView page = Objects.requireNonNull(onFx(() -> page(robot)));
        robot.targetWindow(page.getScene().getWindow());
        robot.write("csv");
        await(() -> lines(robot).equals(List.of("IN THE TABLE", "Copy as CSV, Ctrl+Alt+C")));
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("f5");
        await(() -> lines(robot).equals(List.of("IN THE DETAILS", "Look at the row's file again, F5")));
    }

    private static @Nullable KeysView page(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(window -> window.getScene() != null && window.getScene().getRoot() instanceof HelpView)
                .map(window -> (KeysView) window.getScene().getRoot().lookup("." + KeysView.STYLE_CLASS))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> lines(FxRobot robot) {
        KeysView page = page(robot);
        return page == null
                ? List.of()
                : page.lookupAll(".list-cell").stream()
                        .filter(cell -> cell.isVisible())
                        .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                        .map(cell -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
