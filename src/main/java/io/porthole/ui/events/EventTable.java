package io.porthole.ui.events;

import io.porthole.explain.Findings;
import io.porthole.filter.FilterExample;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import io.porthole.filter.Stretch;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.settings.TableLayout;
import io.porthole.ui.fx.Ancestry;
import io.porthole.ui.fx.UserAction;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The table of events: shows any number of rows, of which it fetches only those in sight.
///
/// A table view that is told of all rows costs the more the more there are, with every change. This one is told
/// only of as many places as fit into the window ([Slot]); a scroll bar of its own stands for the positions of all
/// rows. What a flush costs depends on neither the size of the batch nor the number of rows held.
public final class EventTable extends Region implements AutoCloseable {
    public static final String TABLE_ID = "events";
    public static final String BAR_ID = "events-bar";
    /// The height of a row whose text has the usual size, in pixels.
    public static final double ROW_HEIGHT = 25;

    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");

    private final RowSigns signs = new RowSigns();
    private final Display display;
    private final WindowedTable table;
    private final PositionBar bar;
    private final TableBar words = new TableBar(this::requestFocus);
    private final RowCursor cursor;
    private final SelectedLine selectedLine;
    private final ColumnCursor columnCursor;
    private final Examples examples;
    private final SortChoice sort;
    private final TimeChoice time;
    private final ColumnLayout columns;
    private final LayoutMemory layout;
    private final TableCommands commands;
    private final ReadOnlyObjectWrapper<@Nullable TimesInSight> timesInSight = new ReadOnlyObjectWrapper<>();
    private final List<UserAction> actions;
    private Folding folding = Folding.NONE;
    private Following following = Following.NONE;

    /// @param log where the rows that are shown come from
    public EventTable(EventLog log) {
        display = new Display(log, signs);
        bar = new PositionBar(display::scrollTo);
        table = new WindowedTable(display, bar);
        cursor = new RowCursor(display, signs);
        selectedLine = new SelectedLine(table, number -> cursor.click(number, RowCursor.How.ONLY));
        columnCursor = new ColumnCursor(table);
        examples = new Examples(cursor, columnCursor, words::tell);
        sort = new SortChoice(table);
        time = new TimeChoice(ZoneId.systemDefault(), signs, display, cursor);
        columns = new ColumnLayout(table, new EventColumns(time::shown, columnCursor::column));
        layout = new LayoutMemory(table, columns);
        commands = commands();
        getStyleClass().add("event-table");
        display.setPainter(this::paint);
        buildTable();
        actions = connect();
        bar.setId(BAR_ID);
        getChildren().setAll(table, bar, words);
    }

    private TableCommands commands() {
        return new TableCommands(
                new Copying(display, signs, columns::kinds, time::shown, words::tell),
                new MarkCommands(display, signs, cursor, words::tell),
                new Jumps(display, time, new RowSeek(display, cursor, () -> folding), words),
                new ColumnCommands(columns, columnCursor, display, words, layout::changed),
                time,
                cursor,
                () -> sort.next(columnCursor.column()));
    }

    private void buildTable() {
        table.setId(TABLE_ID);
        table.setPlaceholder(new Region()); // why there are no rows is for the window to say
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row());
    }

    /// @return what can be done
    private List<UserAction> connect() {
        var popups = new TablePopups(
                table,
                display,
                signs,
                new RowMenu(cursor, columnCursor, commands, examples, () -> following),
                new ColumnsMenu(commands.columns(), time.formatProperty()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, _ -> forget());
        List<UserAction> all = actions(popups);
        var keys = new TableKeys(cursor, all);
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        table.addEventFilter(KeyEvent.KEY_TYPED, keys);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, popups);
        addEventFilter(ScrollEvent.SCROLL, new TableWheel(display, table::getFixedCellSize));
        display.setOnFollowSorted(sort::none);
        sort.orderProperty().subscribe(order -> pseudoClassStateChanged(SORTED, !order.equals(RowOrder.ARRIVAL)));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> stay());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, new Openings(display, () -> folding));
        return all;
    }

    private List<UserAction> actions(TablePopups popups) {
        var open = TableCommands.action(
                "table.open", Messages.text("events.open-or-close-what"), this::openSelected, "Enter");
        var menu = TableCommands.action(
                "table.columns", Messages.text("events.show-menu-columns"), popups::showColumnsMenu, "C");
        return Stream.of(
                        List.of(open.when(() -> cursor.here() != null)),
                        commands.ofPlaces(),
                        commands.ofRows(),
                        examples.actions(),
                        List.of(menu),
                        commands.others())
                .flatMap(List::stream)
                .toList();
    }

    /// What can be done with the rows, whether or not the table has the focus.
    public List<UserAction> actions() {
        return actions;
    }

    /// Whatever was said or waited for belongs to what the user did before.
    private void forget() {
        words.forgetNotice();
        stay();
    }

    /// Goes nowhere any more where it was to go as soon as rows are shown.
    public void stay() {
        display.stay();
        commands.jumps().forget();
    }

    private TableRow<@Nullable Slot> row() {
        var row = new EventRow(time::shown, table::indexOf);
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, new TableMouse(row, cursor, columnCursor, signs.selection()));
        return row;
    }

    /// Connects the menus and keys that filter by example.
    ///
    /// @param listener told of a value in the table that the user wants to filter by
    public void setOnFilterExample(BiConsumer<FilterExample, FilterExample.Use> listener) {
        examples.setOnExample(listener);
    }

    /// Connects the menus that let the rows shown begin or end at one of them.
    public void setOnStretch(Consumer<Stretch> listener) {
        examples.setOnStretch(listener);
    }

    /// Connects what follows whomever a row is about.
    public void setFollowing(Following newFollowing) {
        following = newFollowing;
    }

    /// Lays the table out as it was kept.
    public void restore(TableLayout kept) {
        layout.restore(kept);
    }

    /// How times are shown; the user changes it here as well.
    public ObjectProperty<TimeFormat> timeFormatProperty() {
        return time.formatProperty();
    }

    /// Shows times of day in another zone.
    public void setZone(ZoneId zone) {
        time.setZone(zone);
    }

    /// Shows the rows in another size: they are as much higher and the columns as much wider as the text is larger.
    ///
    /// @param size of the text, in pixels
    public void setFontSize(int size) {
        var text = new TextSize(size);
        getStylesheets().setAll(text.sheet());
        table.setFixedCellSize(Math.rint(ROW_HEIGHT * text.scale()));
        columns.setScale(text.scale());
        table.refresh(); // or icons of cells that are there keep their size
        requestLayout();
    }

    /// Connects what keeps the layout.
    ///
    /// @param listener told each time the user has changed the layout
    public void setOnLayout(Consumer<TableLayout> listener) {
        layout.setOnChange(listener);
    }

    /// Shows these rows, or, while the display is paused, counts those that wait.
    public void show(LogView.Result result) {
        display.show(result);
        time.rowsCame();
        commands.jumps().shown();
    }

    /// The rows shown, and what filter gave them.
    public LogView.Result shown() {
        return display.shown();
    }

    /// Where the rows shown are: as they are now, or as they were when the display was paused.
    public EventLog.Snapshot log() {
        return display.log();
    }

    /// Marks the rows that are looked for; null for none.
    public void setFound(@Nullable RowList found) {
        if (display.notes().setFound(found)) {
            display.paint();
        }
    }

    /// Notes at rows of files what is the case with these.
    public void setFindings(Findings findings) {
        if (display.notes().setFindings(findings)) {
            display.paint();
        }
    }

    /// Highlights rows, each by the first that fits.
    public void setHighlights(List<RowHighlight> highlights) {
        display.notes().setHighlights(highlights);
        display.paint();
    }

    /// Connects what folds the rows that are shown.
    public void setFolding(Folding newFolding) {
        folding = newFolding;
    }

    /// Connects what shows all rows, where the filter hides one that is asked for.
    public void setOnShowAll(Runnable action) {
        commands.jumps().setOnShowAll(action);
    }

    /// Whether rows are selected.
    public boolean hasSelected() {
        return !signs.selection().rows().layers().isEmpty();
    }

    /// Says of a row's number whether the row is selected and among those shown now. To be asked from any thread.
    public LongPredicate selected() {
        SelectedRows selected = signs.selection().rows();
        RowList rows = display.rows();
        return number -> selected.holds(number) && rows.contains(number);
    }

    private void openSelected() {
        Openings.turn(signs.cursor(), display, folding);
    }

    /// Goes to the row of that number, unfolded where it was folded away. Where the filter hides it, that is said, with
    /// what can be done. A display that stands goes on where the row has come since.
    public void seek(long number) {
        commands.jumps().seek(number);
    }

    /// The same, but where the filter hides the row, everything is shown.
    public void goTo(long number) {
        commands.jumps().reach(number);
    }

    /// In which order the user wants the rows; whoever gives them puts them so.
    public ReadOnlyObjectProperty<RowOrder> orderProperty() {
        return sort.orderProperty();
    }

    /// Whether the newest row is kept in sight. Scrolling up ends it, scrolling to the very end begins it. Rows that
    /// are sorted cannot be followed: setting it ends the sorting.
    public BooleanProperty followingProperty() {
        return display.followingProperty();
    }

    /// Whether the display stands: the same rows are shown, whatever comes and goes.
    public BooleanProperty pausedProperty() {
        return display.pausedProperty();
    }

    /// How many rows have come since the display was paused and will be shown when it goes on; 0 while it is not
    /// paused.
    public ReadOnlyLongProperty waitingProperty() {
        return display.waitingProperty();
    }

    /// The selected row, the last chosen one where several are; null where none is. It stays selected out of sight,
    /// and when it does not pass the filter, but not when the log lets it go.
    public ReadOnlyObjectProperty<@Nullable Row> selectedProperty() {
        return cursor.rowProperty();
    }

    /// Where the user is.
    public Place place() {
        return display.place();
    }

    /// Goes back to a place.
    ///
    /// @param filter whose rows were shown there
    public void returnTo(Place place, RowFilter filter) {
        stay();
        if (place.selected() != 0) {
            cursor.click(place.selected(), RowCursor.How.ONLY);
        }
        display.returnTo(place, filter);
    }

    /// When the rows in sight happened; null while there are none.
    public ReadOnlyObjectProperty<@Nullable TimesInSight> timesInSightProperty() {
        return timesInSight.getReadOnlyProperty();
    }

    /// Whether the rows have the focus, so that keys are meant for them; false while something is asked over them.
    public boolean hasKeys() {
        return Ancestry.hasFocus(table);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// Ends what runs beside the JavaFX thread.
    @Override
    public void close() {
        commands.close();
    }

    private void paint(Runnable change) {
        selectedLine.markAfter(change, this::selectedLineNumber);
        cursor.settle();
        table.tellOf(signs.cursor());
        bar.show(display.viewport());
        tellTimes(TimesInSight.of(display.slots()));
    }

    private void tellTimes(@Nullable TimesInSight times) {
        if (!Objects.equals(times, timesInSight.get())) {
            timesInSight.set(times);
        }
    }

    private int selectedLineNumber() {
        long number = signs.cursor();
        return signs.selection().holds(number) ? display.viewport().lineOf(number) : -1;
    }

    @Override
    protected void layoutChildren() {
        double breadth = bar.prefWidth(-1);
        double header =
                table.lookup(".column-header-background") instanceof TableHeaderRow row ? row.prefHeight(-1) : 0;
        display.resize((int) ((getHeight() - header - table.snappedTopInset() - table.snappedBottomInset())
                / table.getFixedCellSize()));
        table.resizeRelocate(0, 0, getWidth() - breadth, getHeight());
        bar.resizeRelocate(getWidth() - breadth, header, breadth, getHeight() - header);
        double width = Math.min(words.prefWidth(-1), getWidth() - breadth);
        words.resizeRelocate(getWidth() - breadth - width, header, width, words.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return table.prefWidth(height) + bar.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return table.prefHeight(width);
    }
}
