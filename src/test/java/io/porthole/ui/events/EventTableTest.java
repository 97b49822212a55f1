package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.BarFilter;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
class EventTableTest {
    private static final int BUDGET = 2 * Segment.ROWS;

    private EventLog log;
    private LogView view;
    private EventTable table;
    private Stage stage;
    private RowFilter filter = RowFilter.ALL;
    private long batch;

    @Start
    void start(Stage primary) {
        stage = primary;
        log = new EventLog(BUDGET);
        view = new LogView(log);
        table = new EventTable(log);
        stage.setScene(new Scene(table, 900, 500));
        stage.show();
        table.requestFocus();
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void followsTheNewestRow(FxRobot robot) throws Exception {
        append(100);
        assertEquals(100, lastInSight());
        append(5_000);
        assertEquals(5_100, lastInSight());
        assertTrue(table.followingProperty().get());
    }

    @Test
    void theWheelUpStopsFollowingAndNothingMovesFromThenOn(FxRobot robot) throws Exception {
        append(200);
        robot.moveTo(table).scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(table.followingProperty().get());
        List<Long> before = inSight();
        append(5_000);
        assertEquals(before, inSight());
    }

    @Test
    void theWheelDownToTheVeryEndFollowsAgain(FxRobot robot) throws Exception {
        append(200);
        robot.moveTo(table).scroll(2, VerticalDirection.UP);
        robot.scroll(30, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(table.followingProperty().get());
        append(10);
        assertEquals(210, lastInSight());
    }

    @Test
    void theKeysStopAndBeginFollowing(FxRobot robot) throws Exception {
        append(200);
        robot.type(KeyCode.UP);
        assertFalse(table.followingProperty().get());
        robot.type(KeyCode.END);
        assertTrue(table.followingProperty().get());
        append(10);
        assertEquals(210, lastInSight());
        robot.type(KeyCode.PAGE_UP);
        assertFalse(table.followingProperty().get());
    }

    @Test
    void evictionMovesNothingInSight(FxRobot robot) throws Exception {
        append(BUDGET + Segment.ROWS / 2);
        long middle = log.snapshot().next() - Segment.ROWS - 100;
        onFx(() -> bar().setValue((double) (middle - log.snapshot().first())));
        List<Long> before = inSight();
        for (int i = 0; i < 8; i++) {
            append(Segment.ROWS / 8);
        }
        assertTrue(log.snapshot().evicted() > 0);
        assertEquals(before, inSight());
    }

    @Test
    void whereTheRowsInSightAreEvictedTheOldestHeldAreShown() throws Exception {
        append(BUDGET);
        onFx(() -> bar().setValue(0));
        append(2 * Segment.ROWS);
        assertEquals(log.snapshot().first(), inSight().getFirst());
        assertFalse(table.followingProperty().get());
    }

    @Test
    void whilePausedTheDisplayStandsThroughArrivalsAndEviction() throws Exception {
        append(100);
        onFx(() -> table.pausedProperty().set(true));
        List<Long> before = inSight();
        append(BUDGET + 3 * Segment.ROWS);
        assertEquals(before, inSight());
        assertTrue(log.snapshot().first() > 100);
        assertEquals(log.snapshot().held(), table.waitingProperty().get());
    }

    @Test
    void whilePausedOneCanLookAroundEvenInWhatIsEvicted(FxRobot robot) throws Exception {
        append(500);
        onFx(() -> table.pausedProperty().set(true));
        append(BUDGET + 3 * Segment.ROWS);
        robot.type(KeyCode.HOME);
        assertEquals(1, inSight().getFirst());
        assertEquals("name-1", selected().event().actorName());
    }

    @Test
    void whilePausedAFilterShowsNoRowThatCameSince() throws Exception {
        append(100);
        onFx(() -> table.pausedProperty().set(true));
        append(100);
        filter(BarFilter.EVERYTHING.withText("name-1"));
        assertEquals(100, lastInSight());
    }

    @Test
    void goingOnShowsWhatWaited() throws Exception {
        append(100);
        onFx(() -> table.pausedProperty().set(true));
        append(40);
        assertEquals(40, table.waitingProperty().get());
        onFx(() -> table.pausedProperty().set(false));
        assertEquals(140, lastInSight());
        assertEquals(0, table.waitingProperty().get());
    }

    @Test
    void aClickSelectsARowAndItStaysSelectedWhileOthersArrive(FxRobot robot) throws Exception {
        append(100);
        long number = inSight().get(8);
        robot.clickOn(whoCell(number));
        assertEquals(number, selected().number());
        append(3);
        assertEquals(number, selected().number());
        assertEquals(5, view().getSelectionModel().getSelectedIndex());
        append(1_000);
        assertEquals(number, selected().number());
        assertEquals(-1, view().getSelectionModel().getSelectedIndex());
    }

    @Test
    void aClickOnTheSameLineSelectsTheRowThatIsThereNow(FxRobot robot) throws Exception {
        append(100);
        robot.clickOn(whoCell(inSight().get(4)));
        append(7);
        long now = inSight().get(4);
        robot.clickOn(whoCell(now));
        assertEquals(now, selected().number());
    }

    @Test
    void theSelectionEndsWhenItsRowIsEvicted(FxRobot robot) throws Exception {
        append(100);
        robot.clickOn(whoCell(inSight().get(4)));
        append(BUDGET + 2 * Segment.ROWS);
        assertNull(table.selectedProperty().get());
    }

    @Test
    void theSelectionSurvivesAFilterThatItPassesOnItsLine(FxRobot robot) throws Exception {
        append(300);
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        long number = selected().number();
        int line = view().getSelectionModel().getSelectedIndex();
        filter(BarFilter.EVERYTHING.withText("name-"));
        assertEquals(number, selected().number());
        assertEquals(line, view().getSelectionModel().getSelectedIndex());
    }

    @Test
    void aSelectedRowThatDoesNotPassIsKeptButNotShown(FxRobot robot) throws Exception {
        append(100);
        robot.type(KeyCode.END);
        filter(BarFilter.EVERYTHING.withText("name-7"));
        assertEquals(100, selected().number());
        assertEquals(-1, view().getSelectionModel().getSelectedIndex());
        filter(BarFilter.EVERYTHING);
        assertEquals(100, inSight().get(view().getSelectionModel().getSelectedIndex()));
    }

    @Test
    void arrowsPagesHomeAndEndMoveTheSelection(FxRobot robot) throws Exception {
        append(200);
        robot.type(KeyCode.HOME);
        assertEquals(1, selected().number());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals(3, selected().number());
        robot.type(KeyCode.UP);
        assertEquals(2, selected().number());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(2 + inSight().size() - 1, selected().number());
        robot.type(KeyCode.PAGE_UP);
        assertEquals(2, selected().number());
        robot.type(KeyCode.END);
        assertEquals(200, selected().number());
        assertEquals(200, lastInSight());
    }

    @Test
    void theSelectedRowIsCopiedAsOneLineWithTabs(FxRobot robot) throws Exception {
        append(List.of(event("tab\there\nand there", 1_793_000_000_123_456_789L)));
        robot.type(KeyCode.END).push(KeyCode.SHORTCUT, KeyCode.C);
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(1, copied.lines().count());
        String[] columns = copied.split("\t", -1);
        assertEquals(6, columns.length);
        assertTrue(columns[0].contains(".123456789"), columns[0]);
        assertEquals("tab\\there\\nand there", columns[3]);
    }

    @Test
    void aMillionRowsAreShownAndScrolledTo(FxRobot robot) throws Exception {
        var large = new EventLog(EventLog.DEFAULT_BUDGET);
        var events = IntStream.range(0, 10_000).mapToObj(i -> event("n" + i, i)).toList();
        for (int i = 0; i < 100; i++) {
            large.append(events, i + 1);
        }
        view.close();
        log = large;
        view = new LogView(large);
        onFx(() -> {
            table = new EventTable(large);
            stage.getScene().setRoot(table);
        });
        show();
        assertEquals(1_000_000, lastInSight());
        onFx(() -> bar().setValue(499_999));
        assertEquals(500_000, inSight().getFirst());
        assertEquals(inSight().size(), view().getItems().size());
        assertTrue(view().getItems().size() < 100);
    }

    @Test
    void theHeightOfTheWindowDecidesHowManyRowsAreInSight() throws Exception {
        append(500);
        int few = inSight().size();
        onFx(() -> stage.setHeight(stage.getHeight() + 10 * EventTable.ROW_HEIGHT));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(few + 10, inSight().size());
        assertEquals(500, lastInSight());
    }

    @Test
    void hiddenCharactersAreShownAsEscapesInOneLine() throws Exception {
        append(List.of(event("evil\u202egnp\n\u001b[31m", 0)));
        Labeled cell = (Labeled) whoCell(1);
        assertEquals("evil\\u202egnp\\n\\u001b[31m", cell.getText());
        assertTrue(cell.getHeight() <= EventTable.ROW_HEIGHT);
    }

    @Test
    void aLineAboveItsFirstRowSetsABatchApart() throws Exception {
        append(3);
        append(2);
        assertEquals(
                List.of(false, false, false, true, false),
                onFx(() -> rowNodes().stream()
                        .map(row -> row.getPseudoClassStates().contains(EventRow.STARTS_BATCH))
                        .toList()));
    }

    @Test
    void eachGroupHasItsColourAndEachActionAWordAndAnIcon() throws Exception {
        append(List.of(event("web", 0)));
        Labeled cell = (Labeled) onFx(() -> table.lookup("." + WhatCell.STYLE));
        assertEquals("start", cell.getText());
        assertNotNull(cell.getGraphic());
        assertTrue(cell.getPseudoClassStates().contains(ActionLook.START.pseudoClass()));
    }

    @Test
    void whatWasConcludedOrSentAgainIsSetApart() throws Exception {
        append(List.of(
                event("web", 0, Origin.LIVE), event("web", 1, Origin.INFERRED), event("web", 2, Origin.REPLAYED)));
        List<String> marks = onFx(() -> rowNodes().stream()
                .map(row -> row.getPseudoClassStates().contains(EventRow.INFERRED) + " "
                        + row.getPseudoClassStates().contains(EventRow.REPLAYED))
                .toList());
        assertEquals(List.of("false false", "true false", "false true"), marks);
    }

    @Test
    void theDigitsBelowAMillisecondStandApart() throws Exception {
        append(List.of(event("web", 1_793_000_000_123_456_789L)));
        assertEquals("456", ((Text) onFx(() -> table.lookup("." + TimeCell.MICROSECONDS))).getText());
        assertTrue(((Text) onFx(() -> table.lookup("." + TimeCell.MILLISECONDS)))
                .getText()
                .endsWith(".123"));
    }

    @Test
    void aRowIsReadAsText() throws Exception {
        append(List.of(event("web", 0)));
        Object text = onFx(() -> rowNodes().getFirst().queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertTrue(text instanceof String spoken && spoken.contains("start, web"), String.valueOf(text));
    }

    private void append(int count) throws Exception {
        long next = log.snapshot().next();
        var events = new ArrayList<Event>();
        for (long number = next; number < next + count; number++) {
            events.add(event("name-" + number, number));
        }
        append(events);
    }

    private void append(List<Event> events) throws Exception {
        batch++;
        log.append(events, batch);
        show();
    }

    private void filter(BarFilter newFilter) throws Exception {
        filter = newFilter.toRowFilter(Events.MOMENT);
        view.setFilter(filter);
        show();
    }

    /// Waits until the view has looked at all rows, then shows them.
    private void show() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, this::isUpToDate);
        onFx(() -> table.show(view.result()));
        onFx(() -> {
            table.applyCss();
            table.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isUpToDate() {
        LogView.Result result = view.result();
        EventLog.Snapshot rows = log.snapshot();
        boolean all = !filter.equals(RowFilter.ALL) || holdsThe(rows.next() - 1, result.rows(), rows.held());
        return result.filter().equals(filter) && result.complete() && all;
    }

    private static boolean holdsThe(long newest, RowList rows, long held) {
        return rows.size() == held && (held == 0 || rows.number(held - 1) == newest);
    }

    private static Event event(String name, long time) {
        return event(name, time, Origin.LIVE);
    }

    private static Event event(String name, long time, Origin origin) {
        var actor = new Actor(name, "", Map.of("image", "nginx:1.27"));
        return new Event(EventType.DOCKER, "local", "container", Action.START, "start", actor, time, time, origin, "");
    }

    private Row selected() throws Exception {
        Row row = onFx(() -> table.selectedProperty().get());
        assertNotNull(row);
        return row;
    }

    private List<Long> inSight() throws Exception {
        return onFx(() -> view().getItems().stream()
                .map(slot -> slot.row() != null ? slot.row().number() : -1L)
                .toList());
    }

    private long lastInSight() throws Exception {
        return inSight().getLast();
    }

    @SuppressWarnings("unchecked") // the table view is the one that the table made
    private TableView<Slot> view() {
        return (TableView<Slot>) table.lookup("#" + EventTable.TABLE_ID);
    }

    private ScrollBar bar() {
        return (ScrollBar) table.lookup("#" + EventTable.BAR_ID);
    }

    private List<TableRow<?>> rowNodes() {
        return table.lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> !row.isEmpty())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .toList();
    }

    /// The cell with the name in the row of that number, when it has been drawn.
    private Node whoCell(long number) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> onFx(() -> findWhoCell(number)).isPresent());
        return onFx(() -> findWhoCell(number)).orElseThrow();
    }

    private Optional<Node> findWhoCell(long number) {
        return table.lookupAll(".who-cell").stream()
                .filter(node -> ((TableCell<?, ?>) node).getItem() instanceof Line line
                        && line.row().number() == number)
                .findFirst();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
