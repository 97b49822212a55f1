package io.porthole.ui.errors;

import static io.porthole.testing.Panes.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.monitor.ErrorEntry;
import io.porthole.testing.Panes;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.ui.fx.UserAction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class ErrorsViewTest {
    private static final ErrorEntry OVER = Panes.entry(1, Panes.trouble("/old.sock", 1), 1, false);
    private static final ErrorEntry AWAY = Panes.entry(2, Panes.trouble("/prod.sock", 4), 412, true);

    private final List<String> asked = new ArrayList<>();
    private ErrorsView view;

    @Start
    void start(Stage stage) {
        view = new ErrorsView(new Asked(), ZoneOffset.UTC, () -> asked.add("closed"));
        VBox.setVgrow(view, Priority.ALWAYS);
        stage.setScene(new Scene(new VBox(view, view.strip()), 940, 420));
        stage.show();
    }

    @Test
    void theOneLineSaysThatNothingIsWrong(FxRobot robot) {
        assertEquals("No errors", text(robot, ErrorStrip.MESSAGE_ID));
        show(robot, OVER);
        assertEquals("No open errors. 1 error over", text(robot, ErrorStrip.MESSAGE_ID));
        assertFalse(node(robot, ErrorStrip.BADGE_ID).isVisible());
    }

    @Test
    void theOneLineShowsTheLatestOpenError(FxRobot robot) {
        show(robot, OVER, AWAY);
        assertEquals("1 error", text(robot, ErrorStrip.BADGE_ID));
        assertEquals(
                "Nobody answers at unix:///prod.sock. Start the engine, or check the path.",
                text(robot, ErrorStrip.MESSAGE_ID));
        robot.clickOn("#" + ErrorStrip.RETRY_ID);
        assertEquals(List.of("retry /prod.sock"), asked);
    }

    @Test
    void anErrorNeverOpensTheList(FxRobot robot) {
        show(robot, AWAY);
        assertTrue(view.collapsedProperty().get());
        assertFalse(view.isVisible());
    }

    @Test
    void oneLineOfTheListCountsAndTellsTheNextAttempt() {
        ErrorLine line = ErrorLine.of(AWAY, NOW, ZoneOffset.UTC);
        assertEquals("attempt 4 · next in 8 s · since 13:59:10 · ×412", line.figures());
        assertEquals(
                "13:59:10", ErrorLine.of(OVER, NOW, ZoneOffset.UTC).figures().substring(18));
    }

    @Test
    void whatLastsStandsAboveWhatIsOver(FxRobot robot) {
        show(robot, OVER, AWAY);
        robot.interact(view::open);
        assertEquals(List.of(2L, 1L), ids(robot));
    }

    @Test
    void detailsOpenTheListWithTheLatestSelected(FxRobot robot) {
        show(robot, OVER, AWAY);
        robot.clickOn("#" + ErrorStrip.DETAILS_ID);
        assertFalse(view.collapsedProperty().get());
        assertEquals("Start the engine, or check the path.", text(robot, ErrorDetails.ADVICE_ID));
        assertEquals("Cause: java.io.IOException: Connection refused", text(robot, ErrorDetails.CAUSE_ID));
    }

    @Test
    void theStackTraceIsThereOnDemand(FxRobot robot) {
        show(robot, AWAY);
        robot.interact(view::open);
        assertFalse(node(robot, ErrorDetails.TRACE_ID).isVisible());
        robot.clickOn("#" + ErrorDetails.MORE_ID);
        TextArea trace = robot.lookup("#" + ErrorDetails.TRACE_ID).queryAs(TextArea.class);
        assertTrue(trace.isVisible());
        assertTrue(trace.getText().startsWith("java.io.IOException: Connection refused\n    at "), trace.getText());
    }

    @Test
    void selectionStaysWithItsErrorWhenOthersComeAndItEnds(FxRobot robot) {
        show(robot, AWAY);
        robot.interact(view::open);
        var selected = list(robot).getSelectionModel().getSelectedItem();
        var other = Panes.entry(3, Panes.trouble("/new.sock", 1), 1, true);
        show(robot, AWAY, other);
        show(robot, Panes.entry(2, AWAY.latest(), 412, false), other);
        assertEquals(List.of(3L, 2L), ids(robot));
        assertSame(selected, list(robot).getSelectionModel().getSelectedItem());
        assertTrue(node(robot, ErrorsView.RETRY_ID).isDisabled());
    }

    @Test
    void buttonsRetryCopyAndClear(FxRobot robot) {
        show(robot, OVER, AWAY);
        robot.interact(view::open);
        robot.clickOn("#" + ErrorsView.RETRY_ID)
                .clickOn("#" + ErrorsView.COPY_ID)
                .clickOn("#" + ErrorsView.CLEAR_ID);
        assertEquals(List.of("retry /prod.sock", "clear"), asked);
        assertEquals(
                "14:01:56 /prod.sock (open) Nobody answers at unix:///prod.sock. Start the engine, or check the path."
                        + " [attempt 4 · next in 8 s · since 13:59:10 · ×412]",
                clipboard(robot));
    }

    @Test
    void withNoneSelectedAllAreCopied(FxRobot robot) {
        show(robot, OVER, AWAY);
        robot.interact(() -> view.setCollapsed(false));
        robot.clickOn("#" + ErrorsView.COPY_ID);
        assertEquals(2, clipboard(robot).lines().count());
    }

    @Test
    void escapeAndTheButtonCloseTheListAndNotTheLine(FxRobot robot) {
        show(robot, AWAY);
        robot.interact(view::open);
        robot.type(KeyCode.ESCAPE);
        assertTrue(view.collapsedProperty().get());
        assertFalse(view.isVisible());
        robot.interact(view::open);
        robot.clickOn("#" + ErrorsView.CLOSE_ID);
        assertFalse(view.isVisible());
        assertTrue(view.strip().isVisible());
        assertEquals(List.of("closed", "closed"), asked);
    }

    @Test
    void whatIsNotOfTodayHasItsDay() {
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        ErrorLine line = ErrorLine.of(AWAY, nextDay, ZoneOffset.UTC);
        assertEquals("2026-03-01 14:01:56", line.time());
        assertTrue(line.figures().contains("since 2026-03-01 13:59:10"), line.figures());
    }

    @Test
    void whatHasNotChangedIsNotReadAgain(FxRobot robot) {
        var read = new AtomicInteger();
        List<ErrorEntry> over = counted(List.of(OVER), read);
        robot.interact(() -> view.show(over, NOW));
        int once = read.getAndSet(0);
        robot.interact(() -> view.show(over, NOW.plusSeconds(1)));
        assertTrue(once > 0, once + " read");
        assertEquals(0, read.get());
    }

    @Test
    void theSecondsUntilTheNextAttemptPass(FxRobot robot) {
        List<ErrorEntry> away = List.of(AWAY);
        robot.interact(() -> view.show(away, NOW));
        robot.interact(view::open);
        robot.interact(() -> view.show(away, NOW.plusSeconds(3)));
        assertTrue(list(robot).getItems().getFirst().value().figures().contains("next in 5 s"));
    }

    @Test
    void theHiddenListIsFilledWhenItIsOpened(FxRobot robot) {
        show(robot, OVER, AWAY);
        assertEquals(List.of(), ids(robot));
        UserAction copy = UserAction.of(view.actions(), "errors.copy");
        assertTrue(copy.isPossible(), "the palette can do it without the list");
        robot.interact(copy::run);
        assertEquals(2, clipboard(robot).lines().count());
        robot.interact(view::open);
        assertEquals(List.of(2L, 1L), ids(robot));
    }

    /// The same entries, with a count of how many were read.
    private static List<ErrorEntry> counted(List<ErrorEntry> entries, AtomicInteger read) {
        return new AbstractList<>() {
            @Override
            public ErrorEntry get(int index) {
                read.incrementAndGet();
                return entries.get(index);
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    private void show(FxRobot robot, ErrorEntry... entries) {
        robot.interact(() -> view.show(List.of(entries), NOW));
    }

    private static List<Long> ids(FxRobot robot) {
        return list(robot).getItems().stream().map(line -> line.value().id()).toList();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked") // a look-up knows no element types
    private static ListView<Line<ErrorLine>> list(FxRobot robot) {
        return robot.lookup("#" + ErrorsView.LIST_ID).queryAs(ListView.class);
    }

    private static String clipboard(FxRobot robot) {
        var text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    private final class Asked implements ErrorsActions {
        @Override
        public void retryNow(String source) {
            asked.add("retry " + source);
        }

        @Override
        public void clear() {
            asked.add("clear");
        }
    }
}
