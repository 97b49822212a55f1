package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the table makes of texts and events that mean it ill: in the row, for a screen reader, and in the copy.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class HostileRowsTest {
    private EventLog log;
    private LogView view;
    private EventTable table;

    @Start
    void start(Stage stage) {
        log = new EventLog(1_000);
        view = new LogView(log);
        table = new EventTable(log);
        stage.setScene(new Scene(table, 1_200, 300));
        stage.show();
        table.requestFocus();
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void aFlaggedRowIsMarkedAndSaysWhatIsWrong(FxRobot robot) throws Exception {
        show(robot, Events.flagged("web", "key \"a\" appears twice"), Events.container("web", Action.STOP));
        assertTrue(row(0).getPseudoClassStates().contains(EventRow.FLAGGED));
        assertFalse(row(1).getPseudoClassStates().contains(EventRow.FLAGGED));
        assertTrue(spoken(0).contains("flagged: key \"a\" appears twice · nginx"), spoken(0));
        assertTrue(copied(robot).contains("\tflagged: key \"a\" appears twice · nginx\t"), copied(robot));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u001b[2J\u0007\u009b1m\u007f",
                "two\nlines\r\nand\ttabs\u0085\u2028\u2029\u000b\u000c",
                "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
                "\u200b\u200c\u200d\u2060\ufeff\u00ad\ud800 \udc00",
                "<html><script>alert(1)</script>&lt;",
                "=HYPERLINK(\"x\")"
            })
    void noTextBreaksOutOfItsRow(String hostile, FxRobot robot) throws Exception {
        show(robot, Events.container(hostile, Action.START, "image", hostile));
        for (String text : List.of(spoken(0), copied(robot))) {
            assertEquals(1, text.lines().count(), text);
            assertEquals(text, text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\t]]", "?"));
        }
        assertEquals(5, copied(robot).chars().filter(c -> c == '\t').count());
    }

    @Test
    void aHundredCombiningMarksStayInTheirRow(FxRobot robot) throws Exception {
        show(robot, Events.container("a" + "\u0301".repeat(100), Action.START));
        assertTrue(spoken(0).chars().filter(c -> c == '\u0301').count() <= 4, spoken(0));
    }

    @Test
    void anEndlessNameIsCut(FxRobot robot) throws Exception {
        show(robot, Events.container("x".repeat(8_000_000), Action.START));
        assertTrue(spoken(0).length() < 2_000);
        assertTrue(copied(robot).length() < 2_000);
    }

    private void show(FxRobot robot, Event... events) throws Exception {
        log.append(List.of(events), 1);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> view.result().rows().size() == events.length);
        robot.interact(() -> {
            table.show(view.result());
            table.applyCss();
            table.layout();
        });
    }

    private TableRow<?> row(int index) {
        return table.lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private String spoken(int index) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> String.valueOf(row(index).queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    /// The copy of the first row.
    private static String copied(FxRobot robot) {
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }
}
