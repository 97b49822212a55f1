package io.porthole.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.LogView;
import io.porthole.filter.TimeRange;
import io.porthole.filter.timeline.Histogram;
import io.porthole.filter.timeline.LogTimeline;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class TimelineViewTest {
    private static final long SECOND = 1_000_000_000L;

    private final EventLog log = new EventLog(1_000_000);
    private final LogView rows = new LogView(log);
    private final LogTimeline timeline = new LogTimeline(log, rows, ZoneOffset.UTC, Instant.EPOCH);
    private final Semaphore changes = new Semaphore(0);
    private final List<TimeRange> chosen = new ArrayList<>();
    private TimelineView view;

    @Start
    void start(Stage stage) {
        timeline.onChange(changes::release);
        new Themes().choiceProperty().set(ThemeChoice.LIGHT);
        view = new TimelineView(new Recorder(), ZoneOffset.UTC);
        var page = new VBox(view, new StackPane(new Button("below")));
        var scene = new Scene(page, 624, 200);
        scene.getStylesheets()
                .add(TimelineView.class
                        .getResource("/io/porthole/ui/porthole.css")
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(view::close);
        timeline.close();
        rows.close();
    }

    @Test
    void aDragChoosesWholeBuckets(FxRobot robot) throws Exception {
        fill();
        drag(robot, 100, 200);
        long width = view.histogram().width();
        TimeRange range = chosen.getFirst();
        assertEquals(0, (range.first() - view.histogram().from()) % width);
        assertEquals(0, (range.last() - view.histogram().from()) % width);
        assertTrue(range.first() <= onFx(() -> view.axis().time(100)));
        assertTrue(range.last() >= onFx(() -> view.axis().time(199)));
        assertTrue(range.last() - range.first() < 30 * SECOND);
    }

    @Test
    void aDragBackwardsChoosesTheSame(FxRobot robot) throws Exception {
        fill();
        drag(robot, 100, 200);
        drag(robot, 200, 100);
        assertEquals(chosen.get(0), chosen.get(1));
    }

    @Test
    void aDoubleClickShowsAllAgain(FxRobot robot) throws Exception {
        fill();
        robot.doubleClickOn(view);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(TimeRange.ALWAYS), chosen);
    }

    @Test
    void keysChooseToo(FxRobot robot) throws Exception {
        fill();
        onFx(view::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.type(KeyCode.ENTER);
        Histogram shown = view.histogram();
        assertEquals(List.of(new TimeRange(shown.start(1), shown.start(4))), chosen);
        robot.type(KeyCode.END).type(KeyCode.ESCAPE);
        assertEquals(1, chosen.size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(TimeRange.ALWAYS, chosen.getLast());
    }

    @Test
    void aScreenReaderHearsWhatIsUnderTheCursor(FxRobot robot) throws Exception {
        fill();
        onFx(view::requestFocus);
        assertEquals(
                "Timeline: 101 events from 2026-01-01 00:00:00 to 2026-01-01 00:01:41, at most 1 in 1 s, 1 gap",
                spoken());
        robot.type(KeyCode.HOME);
        assertEquals("2026-01-01 00:00:00, 1 s\n1 event\nstart 1", spoken());
        robot.type(KeyCode.END);
        assertTrue(spoken().contains("gap: events of local may be missing from 2026-01-01 00:01:30"), spoken());
    }

    @Test
    void whatLiesBeforeTheAxisIsReachedByAClick(FxRobot robot) throws Exception {
        log.append(List.of(event(0)), 1);
        fill();
        robot.clickOn(robot.point(view).atPosition(Pos.TOP_LEFT).atOffset(20, 6));
        assertEquals(List.of(new TimeRange(Long.MIN_VALUE, Events.T0)), chosen);
    }

    @Test
    void barsAndGapsAreSeen() throws Exception {
        fill();
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFx(() -> view.snapshot(null, null));
        int floor = (int) (view.getHeight() - TimelinePainter.AXIS) - 2;
        int bar = (int)
                onFx(() -> view.axis().x(Events.T0 + 20 * SECOND + SECOND / 2)).doubleValue();
        assertNotEquals(Color.WHITE, image.getPixelReader().getColor(bar, floor));
        int gap = (int) onFx(() -> view.axis().x(Events.T0 + 95 * SECOND)).doubleValue();
        long hatched = IntStream.range(gap, gap + 14)
                .filter(x -> image.getPixelReader().getColor(x, 10).getBlue()
                        > image.getPixelReader().getColor(x, 10).getGreen() + 0.2)
                .count();
        assertTrue(hatched >= 2, hatched + " of 14 pixels");
    }

    @Test
    void upAndDownDoNotLeaveIt(FxRobot robot) {
        onFx(view::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.UP);
        assertTrue(onFx(view::isFocused));
    }

    @Test
    void anEmptyTimelineTakesNoPicks(FxRobot robot) {
        drag(robot, 100, 200);
        onFx(view::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals(List.of(), chosen);
        assertEquals("Timeline: no events", spoken());
    }

    /// An event a second, and a gap at the end.
    private void fill() throws Exception {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 100; i++) {
            events.add(event(Events.T0 + i * SECOND));
        }
        var attributes = Map.of("from", "2026-01-01T00:01:30Z", "to", "2026-01-01T00:01:40Z");
        long end = Events.T0 + 100 * SECOND;
        events.add(new Event(
                EventType.PORTHOLE,
                "local",
                "",
                Action.GAP,
                "gap",
                new Actor("local", "", attributes),
                end,
                end,
                Origin.LIVE,
                ""));
        log.append(events, 1);
        await(histogram -> histogram.size() > 50 && histogram.gaps().size() == 1);
        onFx(() -> view.show(timeline.histogram()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Event event(long time) {
        return Events.container("local", "web", Action.START, time);
    }

    private void await(Predicate<Histogram> wanted) throws InterruptedException {
        while (!wanted.test(timeline.histogram())) {
            assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS), "no such histogram");
        }
    }

    private void drag(FxRobot robot, double from, double to) {
        var start = robot.point(view).atPosition(Pos.CENTER_LEFT);
        robot.moveTo(start.atOffset(from, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(robot.point(view).atPosition(Pos.CENTER_LEFT).atOffset(to, 0));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String spoken() {
        return onFx(() -> (String) view.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private final class Recorder implements TimelineActions {
        @Override
        public void choose(TimeRange range) {
            chosen.add(range);
        }

        @Override
        public void reset() {
            chosen.add(TimeRange.ALWAYS);
        }

        @Override
        public void fit(int buckets) {
            timeline.setMost(buckets + 2);
        }
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
