package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.monitor.MonitorFigures;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class StatusBarTest {
    private static final MonitorFigures CALM =
            new MonitorFigures(318.4, 41_284, 1_000_000, memory(1_300_000, 0), 0, 0, 1845, 0, 42);
    private static final MonitorFigures FULL =
            new MonitorFigures(5_000, 1_000_000, 1_000_000, memory(512_000_000, 16_384), 65_536, 12, 1846, 412, 43);

    private StatusBar bar;

    @Start
    void start(Stage stage) {
        bar = new StatusBar();
        stage.setScene(new Scene(bar, 940, 40));
        stage.show();
    }

    @Test
    void figuresAreGroupedAndNamed(FxRobot robot) {
        robot.interact(() -> bar.show(CALM, 0));
        assertEquals("318 events/s", labeled(robot, StatusBar.RATE_ID).getText());
        assertEquals(
                "held 41,284 of 1,000,000", labeled(robot, StatusBar.HELD_ID).getText());
        assertEquals("1 of 512 MB", labeled(robot, StatusBar.MEMORY_ID).getText());
        assertEquals("dropped 0", labeled(robot, StatusBar.DROPPED_ID).getText());
        assertEquals("no open errors", labeled(robot, StatusBar.ERRORS_ID).getText());
        assertEquals(
                "requests 42, all reads", labeled(robot, StatusBar.REQUESTS_ID).getText());
        assertEquals("batch 1,845", labeled(robot, StatusBar.BATCH_ID).getText());
    }

    @Test
    void whatIsLostIsMarkedByColourAndIcon(FxRobot robot) {
        robot.interact(() -> bar.show(CALM, 0));
        assertFalse(labeled(robot, StatusBar.EVICTED_ID).isVisible());
        assertFalse(isWrong(labeled(robot, StatusBar.DROPPED_ID)));
        robot.interact(() -> bar.show(FULL, 2));
        assertEquals("65,536 let go", labeled(robot, StatusBar.EVICTED_ID).getText());
        assertTrue(isWrong(labeled(robot, StatusBar.DROPPED_ID)));
        assertTrue(labeled(robot, StatusBar.DROPPED_ID).getGraphic() != null);
        assertEquals("2 errors", labeled(robot, StatusBar.ERRORS_ID).getText());
        robot.interact(() -> bar.show(CALM, 0));
        assertFalse(isWrong(labeled(robot, StatusBar.DROPPED_ID)));
        assertTrue(labeled(robot, StatusBar.DROPPED_ID).getGraphic() == null);
    }

    @Test
    void whatWasLetGoIsSaidWithTheLimit(FxRobot robot) {
        robot.interact(() -> bar.show(FULL, 0));
        assertEquals("""
                The oldest events left the memory to make place for newer ones.
                49,152 went because there were more than may be held; the settings say how many, or porthole --keep.
                16,384 went because events may take no more memory; the settings say how much.""", labeled(robot, StatusBar.EVICTED_ID).getTooltip().getText());
    }

    @Test
    void aClickOnTheErrorsAsksForThem(FxRobot robot) {
        var clicks = new AtomicInteger();
        robot.interact(() -> {
            bar.setOnErrors(clicks::incrementAndGet);
            bar.show(FULL, 2);
        });
        robot.clickOn("#" + StatusBar.ERRORS_ID);
        assertEquals(1, clicks.get());
    }

    @Test
    void inTheNarrowestWindowNothingIsBeyondTheEdgeAndTroubleIsWhole(FxRobot robot) {
        robot.interact(() -> {
            bar.showTimelineToggle(new SimpleBooleanProperty(true));
            bar.showFindings(12, false);
            bar.show(FULL, 412);
            bar.resize(PortholeWindow.MIN_WIDTH, 26);
            bar.layout();
        });
        assertTrue(bar.minWidth(-1) <= PortholeWindow.MIN_WIDTH, "it would widen all panes");
        for (Node part : bar.getChildren()) {
            assertTrue(!part.isVisible() || part.getBoundsInParent().getMaxX() <= bar.getWidth(), part.toString());
        }
        for (String id : List.of(StatusBar.DROPPED_ID, StatusBar.ERRORS_ID, StatusBar.FINDINGS_ID)) {
            Labeled trouble = labeled(robot, id);
            assertTrue(trouble.getWidth() >= trouble.prefWidth(-1), id);
        }
    }

    private static MonitorFigures.Memory memory(long bytes, long evicted) {
        return new MonitorFigures.Memory(bytes, 512_000_000, evicted);
    }

    private static boolean isWrong(Labeled figure) {
        return figure.getPseudoClassStates().contains(StatusBar.WRONG);
    }

    private static Labeled labeled(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class);
    }
}
