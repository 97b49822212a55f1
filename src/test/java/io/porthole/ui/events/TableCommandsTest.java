package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.capture.JsonEventWriter;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import io.porthole.filter.SortKey;
import io.porthole.filter.SortedView;
import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import io.porthole.settings.TableLayout;
import io.porthole.testing.Events;
import io.porthole.ui.fx.MenuKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What can be done in the table by keys, mouse and menus.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class TableCommandsTest {
    private static final int BUDGET = 2 * Segment.ROWS;

    private final List<String> examples = new ArrayList<>();
    private final List<String> stretches = new ArrayList<>();
    private final List<TableLayout> layouts = new ArrayList<>();
    private EventLog log;
    private EventTable table;

    @Start
    void start(Stage stage) {
        log = new EventLog(BUDGET);
        table = new EventTable(log);
        table.setOnFilterExample((example, use) -> examples.add(use + " " + example.key() + "=" + example.value()));
        table.setOnStretch(stretch -> stretches.add(stretch.term()));
        table.setOnLayout(layouts::add);
        MenuKey.install(table, MenuKey.action(table));
        stage.setScene(new Scene(table, 900, 500));
        stage.show();
        table.requestFocus();
    }

    @AfterEach
    void close() {
        onFx(table::close);
    }

    @Test
    void shiftAndArrowsSelectSeveralRows(FxRobot robot) throws Exception {
        append(100);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of(1L, 2L, 3L), selected());
        robot.type(KeyCode.DOWN);
        assertEquals(List.of(4L), selected());
    }

    @Test
    void controlAndArrowsMoveOnAndControlSpaceSelects(FxRobot robot) throws Exception {
        append(100);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.SPACE);
        robot.release(KeyCode.SHORTCUT);
        assertEquals(List.of(1L, 3L), selected());
        assertEquals(3, selectedRow());
    }

    @Test
    void clicksWithShiftAndControlSelectSeveralRows() throws Exception {
        append(10);
        press(whoCell(2), false, false);
        press(whoCell(5), true, false);
        press(whoCell(9), false, true);
        press(whoCell(3), false, true);
        assertEquals(List.of(2L, 4L, 5L, 9L), selected());
        assertNull(onFx(() -> table.selectedProperty().get()), "the row left out last is not the selected one");
    }

    @Test
    void theSelectionIsOfRowsAndNotOfPlaces(FxRobot robot) throws Exception {
        append(20);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        append(BUDGET);
        robot.type(KeyCode.A); // nothing: only with Ctrl
        assertEquals(List.of(1L, 2L), selected());
        show(SelectionTest.list(2, 7, 9));
        assertEquals(List.of(2L), selected());
        append(2 * Segment.ROWS);
        assertEquals(List.of(), selected());
    }

    @Test
    void allRowsAreSelectedAtOnceAndCopiedInTheOrderShown(FxRobot robot) throws Exception {
        append(30_000);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        append(5);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        await(() -> notice().equals("Copied 30,000 rows as text."));
        List<String> lines = clipboard().lines().toList();
        assertEquals(30_000, lines.size());
        assertTrue(lines.getFirst().contains("\tname-1\t"), lines.getFirst());
        assertTrue(lines.getLast().contains("\tname-30000\t"), lines.getLast());
    }

    @Test
    void jsonIsCopiedAsTailPrintsIt(FxRobot robot) throws Exception {
        Event event = Events.container("local", "web \u202e", Action.DIE, Events.T0, "exitCode", "137");
        log.append(List.of(event), 7);
        show();
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertEquals(json(event, 7), clipboard());
    }

    @Test
    void csvHasAHeaderAndNothingThatASpreadsheetWouldRun(FxRobot robot) throws Exception {
        log.append(List.of(Events.container("local", "=cmd|'/C calc'!A0", Action.START, Events.T0)), 1);
        show();
        robot.type(KeyCode.HOME, KeyCode.T);
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(KeyCode.C).release(KeyCode.ALT, KeyCode.SHORTCUT);
        assertEquals(
                "Time,Source,What,Who,Details,Batch\r\n"
                        + "2026-01-01T00:00:00.000000000Z,local,start,'=cmd|'/C calc'!A0,,1\r\n",
                clipboard());
    }

    @Test
    void tGoesThroughTheFormatsOfTime(FxRobot robot) throws Exception {
        log.append(
                List.of(
                        Events.container("local", "a", Action.START, Events.T0 + 1_000),
                        Events.container("local", "b", Action.START, Events.T0 + 1_500_000),
                        Events.container("local", "c", Action.START, Events.T0 + 2_000_000_000)),
                1);
        show();
        robot.type(KeyCode.HOME, KeyCode.T);
        assertEquals(List.of("00:00:00.000001", "00:00:00.001500", "00:00:02.000000"), times());
        robot.type(KeyCode.T);
        assertEquals(List.of("+0.000000", "+0.001499", "+1.999999"), times());
        robot.type(KeyCode.DOWN, KeyCode.R);
        assertEquals(List.of("-0.001499", "+0.000000", "+1.998500"), times());
        robot.type(KeyCode.T);
        assertEquals(List.of("", "+0.001499", "+1.998500"), times());
        assertEquals(
                TimeFormat.SINCE_PREVIOUS, onFx(() -> table.timeFormatProperty().get()));
    }

    @Test
    void marksAreSetFoundAndTakenAway(FxRobot robot) throws Exception {
        append(1_000);
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.M, KeyCode.END, KeyCode.M, KeyCode.F2);
        assertEquals(2, selectedRow());
        assertNotNull(((TableCell<?, ?>) cell(SignCell.STYLE, 2)).getGraphic());
        assertNull(((TableCell<?, ?>) cell(SignCell.STYLE, 3)).getGraphic());
        robot.press(KeyCode.SHIFT).type(KeyCode.F2).release(KeyCode.SHIFT);
        assertEquals(1_000, selectedRow());
        robot.type(KeyCode.M, KeyCode.F2, KeyCode.M, KeyCode.F2);
        assertTrue(notice().startsWith("None of the rows shown is marked."), notice());
    }

    @Test
    void aNumberIsJumpedTo(FxRobot robot) throws Exception {
        append(1_000);
        go(robot, "#500");
        assertEquals(500, selectedRow());
        assertTrue(inSight().contains(500L));
        assertFalse(table.followingProperty().get());
        go(robot, "#1001");
        assertEquals("Event #1,001 has not come yet.", notice());
        robot.type(KeyCode.ESCAPE);
        RowList some = SelectionTest.list(2, 7, 9);
        show(some, segment -> index -> some.contains(segment.first() + index));
        go(robot, "8");
        assertEquals("The filter hides event #8.", notice());
        robot.type(KeyCode.ENTER);
        assertEquals(9, selectedRow());
        append(BUDGET + Segment.ROWS);
        go(robot, "8");
        assertEquals("Event #8 is not held any more; the oldest held is #16,385.", notice());
    }

    @Test
    void whatIsNoTimeOfAnyRowLeadsToTheNearestAndIsSaid(FxRobot robot) throws Exception {
        append(100);
        go(robot, "2026-01-02T00:00:00Z");
        await(() -> selectedRow() == 100);
        assertEquals("No event shown is as late as that; this is the last before it.", notice());
        append(BUDGET + Segment.ROWS);
        go(robot, "2025-12-31T00:00:00Z");
        await(() -> selectedRow() > 100);
        assertEquals("Events of that time are not held any more; this is the first one after it.", notice());
        assertTrue(inSight().contains(selectedRow()));
    }

    @Test
    void aTimeOfDayIsThatOfTheZoneShown(FxRobot robot) throws Exception {
        append(1_000);
        onFx(() -> table.timeFormatProperty().set(TimeFormat.UTC));
        go(robot, "2026-01-01T00:00:00.000700");
        await(() -> selectedRow() == 700);
    }

    @Test
    void timesOfDayAreShownInTheZoneThatIsSet(FxRobot robot) throws Exception {
        append(3);
        onFx(() -> table.setZone(ZoneId.of("Asia/Kolkata")));
        assertTrue(times().getFirst().startsWith("05:30:00"), times().toString());
        onFx(() -> table.setZone(ZoneOffset.ofHours(-1)));
        assertTrue(times().getFirst().startsWith("23:00:00"), times().toString());
    }

    @Test
    void rowsAndColumnsGrowWithTheText(FxRobot robot) throws Exception {
        append(1_000);
        robot.type(KeyCode.HOME);
        int rows = inSight().size();
        double time = onFx(() -> timeColumn().getWidth());
        onFx(() -> table.setFontSize(26));
        await(() -> inSight().size() <= rows / 2 + 1);
        assertEquals(2 * time, onFx(() -> timeColumn().getWidth()), 1);
        TableCell<?, ?> cell = (TableCell<?, ?>) cell("who-cell", 1);
        assertEquals(26, onFx(() -> cell.getFont().getSize()));
        assertEquals(50, onFx(() -> cell.getTableRow().getHeight()));
        onFx(() -> table.setFontSize(8));
        await(() -> inSight().size() > rows);
        onFx(() -> table.setFontSize(13));
        await(() -> inSight().size() == rows);
        assertEquals(time, onFx(() -> timeColumn().getWidth()), 1);
    }

    private TableColumn<?, ?> timeColumn() {
        return ((TableView<?>) table.lookup("#" + EventTable.TABLE_ID))
                .getColumns()
                .get(1);
    }

    @Test
    void aTimeIsJumpedTo(FxRobot robot) throws Exception {
        append(1_000);
        go(robot, "2026-01-01T00:00:00.000700Z");
        await(() -> selectedRow() == 700);
        assertTrue(inSight().contains(700L));
        go(robot, "yesterday or so");
        assertTrue(notice().startsWith("Type a time"), notice());
    }

    @Test
    void columnsAreAddedMovedWidenedTakenAwayAndResetByKeys(FxRobot robot) throws Exception {
        append(3);
        robot.type(KeyCode.C);
        robot.clickOn("Add an attribute or label…");
        robot.clickOn("#" + TableBar.FIELD_ID).write("image").type(KeyCode.ENTER);
        assertEquals(List.of("Time", "Source", "What", "Who", "Details", "image", "Batch"), titles());
        assertEquals("nginx", ((TableCell<?, ?>) cell("attribute-cell", 1)).getText());
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.RIGHT).release(KeyCode.SHORTCUT);
        assertEquals(List.of("Time", "What", "Source", "Who", "Details", "image", "Batch"), titles());
        int before = layouts.getLast().columns().get(2).width();
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertTrue(layouts.getLast().columns().get(2).width() > before);
        TableLayout kept = layouts.getLast();
        robot.type(KeyCode.C);
        robot.clickOn("Reset the columns");
        assertEquals(List.of("Time", "Source", "What", "Who", "Details", "Batch"), titles());
        onFx(() -> table.restore(kept));
        assertEquals(List.of("Time", "What", "Source", "Who", "Details", "image", "Batch"), titles());
    }

    @Test
    void aLayoutThatMakesNoSenseIsLeftOut() {
        onFx(() -> table.restore(new TableLayout(
                List.of(new TableLayout.Column("who", 0), new TableLayout.Column("from the future", 90)))));
        assertEquals(List.of("Who"), titles());
        onFx(() -> table.restore(new TableLayout(List.of(new TableLayout.Column("nothing", 3)))));
        assertEquals(List.of("Who"), titles());
    }

    @Test
    void aCellIsAnExampleForAFilter(FxRobot robot) throws Exception {
        append(10);
        robot.clickOn(whoCell(4));
        robot.write("=-&|");
        assertEquals(List.of("ONLY name=name-4", "NOT name=name-4", "AND name=name-4", "OR name=name-4"), examples);
        robot.rightClickOn(whoCell(5)).clickOn("Not this   -");
        assertEquals("NOT name=name-5", examples.getLast());
        robot.type(KeyCode.HOME, KeyCode.LEFT).write("=");
        assertEquals("ONLY action=start", examples.getLast());
    }

    @Test
    void detailsAreAnExampleByWhatTheyTellFirst(FxRobot robot) throws Exception {
        append(3);
        log.append(List.of(Events.container("local", "web", Action.DIE, Events.T0, "exitCode", "137")), 9);
        show();
        robot.clickOn(cell("details-cell", 4)).write("=");
        assertEquals("ONLY exit=137", examples.getLast());
        robot.clickOn(cell("details-cell", 1)).write("-");
        assertEquals("NOT image=nginx", examples.getLast());
    }

    @Test
    void timesAndBatchesAreWhereAFilterBeginsAndEnds(FxRobot robot) throws Exception {
        append(10);
        robot.rightClickOn(cell("time-cell", 3)).clickOn("Until this");
        robot.rightClickOn(cell("batch-cell", 5)).clickOn("From this batch on");
        assertEquals(List.of("until:2026-01-01T00:00:00.000003Z", "batch>=1"), stretches);
        robot.clickOn(cell("time-cell", 3)).write("=");
        assertTrue(notice().startsWith("A filter cannot ask for this cell."), notice());
    }

    @Test
    void theMenuKeyAndShiftF10ShowTheMenuOfTheCursorsRow(FxRobot robot) throws Exception {
        append(10);
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("Not this   -");
        assertEquals("NOT name=name-2", examples.getLast());
        robot.type(KeyCode.DOWN, KeyCode.CONTEXT_MENU).clickOn("And this   &");
        assertEquals("AND name=name-3", examples.getLast());
    }

    @Test
    void theOrderIsAskedForByTheHeaderAndByTheKeyAndRowsAreNotFollowedInIt(FxRobot robot) throws Exception {
        append(200);
        try (var view = new LogView(log);
                var sorted = new SortedView(view, log)) {
            onFx(() -> {
                table.orderProperty().subscribe(sorted::setOrder);
                column("Time").setSortType(TableColumn.SortType.DESCENDING);
                view().getSortOrder().setAll(List.of(column("Time")));
            });
            var order = new RowOrder(SortKey.Value.TIME, true);
            await(() -> sorted.result().rows().order().equals(order));
            onFx(() -> table.show(sorted.result()));
            assertEquals(200, inSight().getFirst());
            assertNull(onFx(() -> table.selectedProperty().get()));
            assertFalse(table.followingProperty().get());
            onFx(() -> table.followingProperty().set(true));
            assertEquals(RowOrder.ARRIVAL, onFx(() -> table.orderProperty().get()));
            onFx(() -> table.show(sorted.result()));
            assertEquals(200, inSight().getLast());
            assertTrue(table.followingProperty().get());
            robot.clickOn(whoCell(195)).type(KeyCode.S);
            assertEquals(
                    new RowOrder(SortKey.Word.WHO, false),
                    onFx(() -> table.orderProperty().get()));
            await(() -> !sorted.result().rows().order().equals(RowOrder.ARRIVAL));
            onFx(() -> table.show(sorted.result()));
            assertTrue(inSight().contains(195L), "the selected row stays in sight");
        }
    }

    /// A robot's clicks bear no modifiers without a screen.
    private static void press(Node cell, boolean shift, boolean shortcut) {
        onFx(() -> cell.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                shift,
                shortcut,
                false,
                shortcut && isMac(),
                true,
                false,
                false,
                true,
                false,
                true,
                null)));
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    @Test
    void thatATimeCannotBeLookedForIsTold(FxRobot robot) throws Exception {
        append(10);
        show(RowList.range(1, 11), _ -> {
            throw new IllegalStateException("a fault");
        });
        go(robot, "2026-01-01T00:00:00Z");
        await(() -> notice().equals("The time could not be looked for: a fault"));
    }

    private void go(FxRobot robot, String where) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.G).release(KeyCode.SHORTCUT);
        robot.write(where).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void append(int count) throws Exception {
        long next = log.snapshot().next();
        var events = new ArrayList<Event>();
        for (long number = next; number < next + count; number++) {
            events.add(Events.container(
                    "local", "name-" + number, Action.START, Events.T0 + number * 1_000, "image", "nginx"));
        }
        log.append(events, next);
        show();
    }

    private void show() throws Exception {
        EventLog.Snapshot held = log.snapshot();
        show(RowList.range(held.first(), held.next()));
    }

    private void show(RowList rows) {
        show(rows, segment -> index -> true);
    }

    private void show(RowList rows, RowFilter filter) {
        onFx(() -> table.show(new LogView.Result(rows, filter, true)));
        onFx(() -> {
            table.applyCss();
            table.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The numbers of the rows in sight that look selected; of all that could be, where they are few.
    private List<Long> selected() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        EventLog.Snapshot held = log.snapshot();
        boolean isTop = held.first() == 1;
        if (isTop) {
            onFx(() -> ((ScrollBar) table.lookup("#" + EventTable.BAR_ID)).setValue(0));
        }
        return onFx(() -> view().getItems().stream()
                .filter(slot -> {
                    Line line = slot.lineProperty().get();
                    return line != null && line.signs().selected();
                })
                .map(slot -> {
                    var row = slot.row();
                    return row == null ? 0L : row.number();
                })
                .toList());
    }

    private long selectedRow() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var row = onFx(() -> table.selectedProperty().get());
        return row == null ? 0 : row.number();
    }

    private List<Long> inSight() throws Exception {
        return onFx(() -> view().getItems().stream()
                .map(slot -> slot.row() != null ? slot.row().number() : -1L)
                .toList());
    }

    private List<String> times() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var shown = new ArrayList<String>();
        for (long number : inSight()) {
            Node cell = cell(TimeCell.STYLE, number);
            shown.add(onFx(() -> digits(cell, TimeCell.MILLISECONDS) + digits(cell, TimeCell.MICROSECONDS)));
        }
        return shown;
    }

    private static String digits(Node cell, String style) {
        return ((Text) cell.lookup("." + style)).getText();
    }

    private String notice() {
        return onFx(() -> ((Label) table.lookup("#" + TableBar.MESSAGE_ID)).getText());
    }

    private String clipboard() {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static String json(Event event, long batch) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new JsonEventWriter(bytes);
        writer.write(event, batch);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> titles() {
        return onFx(() -> view().getColumns().stream()
                .map(TableColumn::getText)
                .filter(title -> !title.isEmpty())
                .toList());
    }

    private TableColumn<Slot, ?> column(String title) {
        return view().getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the table view is the one that the table made
    private TableView<Slot> view() {
        return (TableView<Slot>) table.lookup("#" + EventTable.TABLE_ID);
    }

    private Node whoCell(long number) throws Exception {
        return cell("who-cell", number);
    }

    private Node cell(String style, long number) throws Exception {
        await(() -> onFx(() -> find(style, number)) != null);
        return onFx(() -> find(style, number));
    }

    private @Nullable Node find(String style, long number) {
        return table.lookupAll("." + style).stream()
                .filter(node -> ((TableCell<?, ?>) node).getItem() instanceof Line line
                        && line.row().number() == number)
                .findFirst()
                .orElse(null);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
