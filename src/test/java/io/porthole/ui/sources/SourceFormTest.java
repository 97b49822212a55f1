package io.porthole.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import io.porthole.engine.Endpoint;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.FakeHosts;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How a directory is watched, in the form for sources.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class SourceFormTest {
    private static final String IGNORE = "#" + WatchFields.IGNORE_ID;
    private static final String POLL = "#" + WatchFields.POLL_ID;
    private static final String BELOW = "#" + WatchFields.BELOW_ID;

    private final List<WatchOptions> given = new ArrayList<>();
    private SourceForm form;

    @Start
    void start(Stage stage) {
        form = new SourceForm(new Given(), new FakeHosts());
        stage.setScene(new Scene(form, 300, 600));
        stage.show();
        form.openAdd(Set.of());
    }

    /// Puts the cursor into a field. A click could miss it: the fields move while the form is laid out.
    private static FxRobot at(FxRobot robot, String field) {
        return robot.interact(() -> robot.lookup(field).query().requestFocus());
    }

    @Test
    void theFieldsAreThereForAPathOnly(FxRobot robot) {
        assertFalse(isShown(robot));
        robot.write("tcp://h");
        assertFalse(isShown(robot));
        type(robot, SourceForm.FIELD_ID, "/srv");
        assertTrue(isShown(robot));
        type(robot, SourceForm.FIELD_ID, "context:prod");
        assertFalse(isShown(robot));
    }

    @Test
    void whatIsLeftEmptyIsAsUsual(FxRobot robot) {
        robot.write("/srv").type(KeyCode.ENTER);
        assertEquals(List.of(WatchOptions.USUAL), given);
    }

    @Test
    void whatIsTypedIsGiven(FxRobot robot) {
        robot.write("/srv");
        at(robot, BELOW).type(KeyCode.SPACE);
        at(robot, IGNORE).write("*.log").type(KeyCode.ENTER, 2).write("build/");
        at(robot, POLL).write("30s").type(KeyCode.ENTER);
        assertEquals(List.of(new WatchOptions(false, List.of("*.log", "build/"), Duration.ofSeconds(30))), given);
        robot.interact(() -> form.openAdd(Set.of()));
        assertEquals("", text(robot, WatchFields.POLL_ID));
    }

    @Test
    void everythingIsReachedByKeys(FxRobot robot) {
        robot.write("/srv");
        robot.interact(() -> robot.lookup(BELOW).query().requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.TAB).write("*.tmp").type(KeyCode.TAB).write("5m");
        assertEquals("*.tmp", text(robot, WatchFields.IGNORE_ID));
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        assertEquals(List.of(new WatchOptions(false, List.of("*.tmp"), Duration.ofMinutes(5))), given);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7s,7", "2 min,120", "90m,5400", "24h,86400"})
    void timesAreWrittenAsPeopleDo(String typed, int seconds, FxRobot robot) {
        robot.write("/srv");
        at(robot, POLL).write(typed).type(KeyCode.ENTER);
        assertEquals(Duration.ofSeconds(seconds), given.getFirst().poll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0", "0s", "25h", "-5s", "500ms", "9999999"})
    void aTimeThatIsNoneIsToldAtItsField(String typed, FxRobot robot) {
        robot.write("/srv");
        at(robot, POLL).write(typed).type(KeyCode.ENTER);
        assertEquals("Poll every: write a time from 1s to 24h, as 30s, 5m or 2h.", mistake(robot));
        assertTrue(isMarked(robot, POLL));
        assertFalse(isMarked(robot, "#" + SourceForm.FIELD_ID));
        at(robot, POLL).type(KeyCode.BACK_SPACE);
        assertFalse(isMarked(robot, POLL));
        assertEquals(List.of(), given);
    }

    @Test
    void aPatternThatMatchesNothingIsToldWithItsLine(FxRobot robot) {
        robot.write("/srv");
        at(robot, IGNORE).write("# good").type(KeyCode.ENTER).write("[ab");
        robot.clickOn("#" + SourceForm.CONFIRM_ID);
        assertEquals("In the patterns, line 2: [ab matches nothing: its [ has no ].", mistake(robot));
        assertTrue(isMarked(robot, IGNORE));
        assertTrue(robot.lookup(IGNORE).query().isFocused());
        robot.write("]").clickOn("#" + SourceForm.CONFIRM_ID);
        assertEquals(List.of("# good", "[ab]"), given.getFirst().ignore());
    }

    @Test
    void aChangeBeginsWithWhatHolds(FxRobot robot) {
        var options = new WatchOptions(false, List.of("*.log", "tmp/"), Duration.ofHours(2));
        robot.interact(() -> form.openChange(new SourceSpec.Directory(Path.of("/srv"), options)));
        assertEquals("*.log\ntmp/", text(robot, WatchFields.IGNORE_ID));
        assertEquals("2h", text(robot, WatchFields.POLL_ID));
        assertFalse(robot.lookup(BELOW).queryAs(CheckBox.class).isSelected());
        robot.clickOn("#" + SourceForm.CONFIRM_ID);
        assertEquals(List.of(options), given);
        robot.interact(() -> form.openChange(new SourceSpec.Engine(new Endpoint.Unix("/run/d.sock"))));
        assertFalse(isShown(robot));
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextInputControl.class).getText();
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup(".watch-fields").query().isVisible();
    }

    private static boolean isMarked(FxRobot robot, String field) {
        Node node = robot.lookup(field).query();
        return node.getPseudoClassStates().contains(Styles.STATE_DANGER);
    }

    private static String mistake(FxRobot robot) {
        return robot.lookup("#" + SourceForm.MISTAKE_ID).queryAs(Label.class).getText();
    }

    private final class Given implements SourceForm.Owner {
        @Override
        public Optional<String> add(String address, String name, WatchOptions options) {
            given.add(options);
            return Optional.empty();
        }

        @Override
        public Optional<String> change(String source, String address, String name, WatchOptions options) {
            given.add(options);
            return Optional.empty();
        }

        @Override
        public void closed() {}
    }
}
