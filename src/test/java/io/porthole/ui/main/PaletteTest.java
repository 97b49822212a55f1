package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.actions.PaletteView;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.UserAction;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The palette in a window, by the keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class PaletteTest {
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
    void everythingByTheKeyboardAlone(FxRobot robot) throws Exception {
        append(3);
        await(() -> window.rows() == 3);
        robot.type(KeyCode.HOME);
        open(robot);
        robot.write("theme change");
        assertEquals("Change the theme: the system's, light, dark, high contrast", names().getFirst());
        robot.type(KeyCode.ENTER);
        assertEquals(
                ThemeChoice.LIGHT, onFx(() -> window.themes().choiceProperty().get()));
        assertFalse(isOpen());
        assertTrue(onFx(() -> window.table().isFocused()));
        open(robot);
        robot.write("mark or");
        robot.type(KeyCode.ENTER);
        open(robot);
        robot.write("cltab");
        robot.type(KeyCode.ENTER);
        await(() -> window.rows() == 0);
    }

    @Test
    void whatWasDoneLastComesFirst(FxRobot robot) {
        List<String> before = List.copyOf(openedNames(robot));
        robot.write("hide timeline").type(KeyCode.ENTER);
        open(robot);
        robot.write("change theme").type(KeyCode.ENTER);
        List<String> after = openedNames(robot);
        assertEquals(
                List.of("Change the theme: the system's, light, dark, high contrast", "Show or hide the timeline"),
                after.subList(0, 2));
        assertEquals(new HashSet<>(before), new HashSet<>(after));
    }

    @Test
    void escapeGoesBackToWhereTheFocusWas(FxRobot robot) {
        onFx(() -> window.filterText().requestFocus());
        open(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        assertFalse(isOpen());
        assertTrue(onFx(() -> window.filterText().isFocused()));
        assertEquals("", onFx(() -> window.filterText().getText()));
    }

    @Test
    void theKeyThatOpensItClosesItToo(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        assertFalse(isOpen());
        assertTrue(onFx(() -> window.table().isFocused()));
    }

    @Test
    void anActionThatTakesTheFocusElsewhereDoes(FxRobot robot) {
        open(robot);
        robot.write("find rows").type(KeyCode.ENTER);
        assertTrue(onFx(() -> window.main().lookup("#find-text").isFocused()));
    }

    @Test
    void aClickBesideItClosesIt(FxRobot robot) {
        open(robot);
        robot.clickOn("#" + StatusBar.REQUESTS_ID);
        assertFalse(isOpen());
    }

    @Test
    void whatCannotBeDoneNowIsToldAndNotDone(FxRobot robot) throws Exception {
        open(robot);
        robot.write("count times");
        await(() -> cellWords().contains("Count times from here, R, cannot be done now"));
        assertEquals("Count times from here, R, cannot be done now; 1 of 1", help());
        robot.type(KeyCode.ENTER);
        assertTrue(isOpen());
        assertEquals("There is nothing to do for this now: Count times from here", note());
        robot.type(KeyCode.ESCAPE);
        append(1);
        await(() -> window.rows() == 1);
        robot.type(KeyCode.HOME);
        open(robot);
        robot.write("count times");
        assertEquals("Count times from here, R; 1 of 1", help());
    }

    @Test
    void theArrowsGoThroughTheLinesAndRound(FxRobot robot) {
        open(robot);
        robot.write("copy as");
        robot.type(KeyCode.UP);
        assertTrue(help().endsWith("5 of 5"), help());
        robot.type(KeyCode.TAB);
        assertTrue(help().endsWith("1 of 5"), help());
        robot.write(" nowhere");
        assertEquals("No action is called so.", note());
        assertEquals("No action is called so.", help());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertTrue(isOpen());
    }

    @Test
    void everyActionMayBeAskedForWhereThereIsNothing() {
        for (UserAction action : onFx(() -> window.main().actions())) {
            if (!action.id().equals("events.open")) { // the headless desktop has no dialog for files
                onFx(action::run);
            }
        }
        assertEquals(0, window.rows());
    }

    @Test
    void noTwoActionsHaveOneIdOrOneName() {
        List<UserAction> actions = onFx(() -> window.main().actions());
        assertTrue(actions.size() > 50, actions::toString);
        for (List<String> texts : List.of(
                actions.stream().map(UserAction::id).toList(),
                actions.stream().map(UserAction::name).toList())) {
            assertEquals(List.copyOf(new HashSet<>(texts)).size(), texts.size(), texts::toString);
        }
    }

    private void append(int rows) {
        window.append(Stream.generate(() -> event()).limit(rows).toList());
    }

    private static Event event() {
        return Events.container("web", Action.START);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        assertTrue(isOpen());
    }

    private List<String> openedNames(FxRobot robot) {
        open(robot);
        return names();
    }

    private boolean isOpen() {
        return onFx(() -> window.main().lookup("." + PaletteView.STYLE_CLASS).isVisible());
    }

    private List<String> names() {
        return onFx(() -> ((ListView<?>) window.main().lookup("#" + PaletteView.LIST_ID))
                .getItems().stream().map(item -> ((UserAction) item).name()).toList());
    }

    private List<Object> cellWords() {
        return onFx(() -> window.main().lookupAll("." + PaletteView.STYLE_CLASS + " .list-cell").stream()
                .map(cell -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .filter(text -> text != null)
                .toList());
    }

    private String help() {
        return onFx(() -> ((TextField) window.main().lookup("#" + PaletteView.TEXT_ID)).getAccessibleHelp());
    }

    private String note() {
        return onFx(() -> ((Label) window.main().lookup("#" + PaletteView.NOTE_ID)).getText());
    }
}
