package io.porthole.ui.sources;

import static io.porthole.testing.Panes.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceHealth;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.Panes;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.watcher.SourceState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class SourcesViewTest {
    private static final String PROD = "/srv/prod.sock";
    private static final SourceHealth LOCAL = Panes.engine("/var/run/docker.sock", SourceState.LIVE, 312);
    private static final SourceHealth WAITING = Panes.engine(PROD, SourceState.RETRYING, 0, Panes.trouble(PROD, 4));
    private static final SourceHealth CONF = Panes.directory("./conf", SourceState.LIVE, 2);

    private final List<String> asked = new ArrayList<>();
    private final FakeHosts hosts = new FakeHosts();
    private SourcesView view;

    @Start
    void start(Stage stage) {
        view = new SourcesView(new Asked(), hosts, ZoneOffset.UTC);
        view.show(List.of(CONF, LOCAL, WAITING), NOW);
        stage.setScene(new Scene(view, 260, 500));
        stage.show();
    }

    @Test
    void hostsComeBeforeFilesEachUnderAHeading(FxRobot robot) {
        assertEquals(
                List.of("heading HOSTS", "source local", "source " + PROD, "heading FILES", "source ./conf"),
                list(robot).getItems().stream().map(line -> line.value().key()).toList());
    }

    @Test
    void aLineTellsTheRateOrWhatItWaitsFor(FxRobot robot) {
        assertTrue(robot.lookup("312/s").tryQuery().isPresent());
        assertTrue(robot.lookup("retry in 8 s").tryQuery().isPresent());
        robot.interact(() -> view.show(List.of(WAITING), NOW.plusSeconds(5)));
        assertTrue(robot.lookup("retry in 3 s").tryQuery().isPresent());
    }

    @Test
    void everyStateIsToldInWords() {
        for (SourceState state : SourceState.values()) {
            var text = SourceText.of(Panes.engine(PROD, state, 0), NOW);
            String word =
                    state == SourceState.RETRYING ? "retrying" : state.name().toLowerCase(Locale.ROOT);
            assertTrue(text.about().startsWith(PROD + ": " + word), text.about());
            assertTrue(text.about().contains("1,284,000 events"), text.about());
        }
    }

    @Test
    void selectionStaysWithItsSourceWhenLinesComeAndGo(FxRobot robot) {
        select(robot, 2);
        var before = list(robot).getSelectionModel().getSelectedItem();
        robot.interact(() -> view.show(List.of(CONF, WAITING), NOW.plusSeconds(1)));
        assertSame(before, list(robot).getSelectionModel().getSelectedItem());
        robot.interact(() -> view.show(List.of(LOCAL, WAITING, CONF), NOW.plusSeconds(2)));
        assertSame(before, list(robot).getSelectionModel().getSelectedItem());
        assertEquals(2, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void aRemovedSourceLeavesNoneSelected(FxRobot robot) {
        select(robot, 2);
        robot.interact(() -> view.show(List.of(LOCAL, CONF), NOW));
        assertEquals(-1, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void headingsAreNeverSelected(FxRobot robot) {
        select(robot, 2);
        robot.type(KeyCode.DOWN);
        assertEquals(4, list(robot).getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.UP);
        assertEquals(2, list(robot).getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.UP, 2);
        assertEquals(1, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void deleteRemovesAndSaysSo(FxRobot robot) {
        select(robot, 2);
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("remove " + PROD), asked);
        assertEquals(
                "Removed " + PROD + ". Its rows stay.",
                robot.lookup("#" + SourcesView.TOLD_ID).queryAs(Label.class).getText());
    }

    @Test
    void enterShowsOnlyTheSelected(FxRobot robot) {
        select(robot, 4);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("only ./conf"), asked);
    }

    @Test
    void retryIsThereForWhatWaitsAndOnlyForThat(FxRobot robot) {
        select(robot, 1);
        assertTrue(robot.lookup("#" + SourcesView.RETRY_ID).query().isDisabled());
        select(robot, 2);
        robot.clickOn("#" + SourcesView.RETRY_ID);
        assertEquals(List.of("retry " + PROD), asked);
        robot.interact(() -> view.show(List.of(LOCAL, Panes.engine(PROD, SourceState.LIVE, 1)), NOW));
        assertTrue(robot.lookup("#" + SourcesView.RETRY_ID).query().isDisabled());
    }

    @Test
    void aWrongAddressIsToldUnderTheFieldAndStaysThere(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("wrong").type(KeyCode.ENTER);
        assertEquals("wrong is no address: write unix:///path.", mistake(robot).getText());
        assertTrue(mistake(robot).isVisible());
        robot.write("!");
        assertFalse(mistake(robot).isVisible());
    }

    @Test
    void aRightAddressIsTakenAndClosesTheField(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + SourceForm.CONFIRM_ID);
        assertEquals(List.of("add tcp://h"), asked);
        assertFalse(formIsOpen(robot));
    }

    @Test
    void escapeClosesTheFieldAndAddsNothing(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").type(KeyCode.ESCAPE);
        assertEquals(List.of(), asked);
        assertTrue(list(robot).isFocused());
    }

    private static boolean formIsOpen(FxRobot robot) {
        return robot.lookup(".source-form").query().isVisible();
    }

    private static Label mistake(FxRobot robot) {
        return robot.lookup("#" + SourceForm.MISTAKE_ID).queryAs(Label.class);
    }

    private void select(FxRobot robot, int at) {
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(at);
        });
    }

    @SuppressWarnings("unchecked") // a look-up knows no element types
    private static ListView<Line<SourcesLine>> list(FxRobot robot) {
        return robot.lookup("#" + SourcesView.LIST_ID).queryAs(ListView.class);
    }

    private final class Asked implements SourcesActions {
        @Override
        public Optional<String> add(String address, String name) {
            if (address.startsWith("wrong")) {
                return Optional.of(address + " is no address: write unix:///path.");
            }
            asked.add(name.isEmpty() ? "add " + address : "add " + address + " as " + name);
            return Optional.empty();
        }

        @Override
        public Optional<String> change(String source, String address, String name) {
            asked.add("change " + source + " to " + address + " as " + name);
            return Optional.empty();
        }

        @Override
        public Optional<SourceAccount> account(String name) {
            return Optional.of(Panes.account());
        }

        @Override
        public void remove(String name) {
            asked.add("remove " + name);
        }

        @Override
        public void retryNow(String name) {
            asked.add("retry " + name);
        }

        @Override
        public void showOnly(@Nullable String name) {
            asked.add("only " + name);
        }
    }
}
