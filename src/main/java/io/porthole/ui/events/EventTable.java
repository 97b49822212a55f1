package io.porthole.ui.events;

import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.log.EventLog;
import io.porthole.log.Repetition;
import io.porthole.log.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The table of events: shows any number of rows, of which it fetches only those in sight.
///
/// A table view that is told of all rows costs the more the more there are, with every change. This one is told
/// only of as many places as fit into the window ([Slot]); a scroll bar of its own stands for the positions of all
/// rows. What a flush costs depends on neither the size of the batch nor the number of rows held.
public final class EventTable extends Region {
    public static final String TABLE_ID = "events";
    public static final String BAR_ID = "events-bar";
    /// The height of a row, in pixels.
    public static final double ROW_HEIGHT = 25;

    private static final LogView.Result NOTHING = new LogView.Result(RowList.range(1, 1), RowFilter.ALL, true);

    private final EventLog log;
    private final TimeText time = new TimeText(ZoneId.systemDefault());
    private final Viewport viewport = new Viewport();
    private final Sight sight = new Sight();
    private final RowNotes notes = new RowNotes();
    private final RepetitionText repetitionText = new RepetitionText(ZoneId.systemDefault());
    private final TableView<Slot> table = new TableView<>(sight.slots());
    private final PositionBar bar = new PositionBar(this::scrollTo);
    private final SelectedRow selected = new SelectedRow(table);
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused", false);
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting", 0);
    private LogView.Result latest = NOTHING;
    private LogView.Result shown = NOTHING;
    private @Nullable Standstill standstill;
    private BiConsumer<Repetition, Boolean> onOpen = (_, _) -> {};
    private double wheel;

    /// @param log where the rows that are shown come from
    public EventTable(EventLog log) {
        this.log = log;
        getStyleClass().add("event-table");
        buildTable();
        bar.setId(BAR_ID);
        getChildren().setAll(table, bar);
        following.addListener((_, _, follow) -> follow(follow));
        paused.addListener((_, _, pause) -> pause(pause));
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void buildTable() {
        table.setId(TABLE_ID);
        table.setAccessibleText("Events");
        table.setPlaceholder(new Region()); // why there are no rows is for the window to say
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(EventColumns.all(time, () -> new DetailsCell(repetitionText, this::open)));
        table.setRowFactory(_ -> new EventRow(time));
        table.addEventFilter(KeyEvent.KEY_PRESSED, new TableKeys(this));
    }

    /// Shows these rows, or, while the display is paused, counts those that wait.
    public void show(LogView.Result result) {
        latest = result;
        if (standstill == null) {
            anchor(result.filter());
            shown = result;
            notes.setFold(result.fold());
            viewport.show(result.rows(), result.complete());
            paint();
        } else {
            showStanding(result, standstill);
        }
    }

    private void showStanding(LogView.Result result, Standstill still) {
        waiting.set(still.since(result.rows()));
        RowFilter before = shown.filter();
        if (still.takes(result)) {
            if (!before.equals(result.filter())) {
                anchor(result.filter());
            }
            shown = result;
            notes.setFold(result.fold());
            viewport.show(still.before(result.rows()), result.complete());
            paint();
        }
    }

    /// When the filter changes, the selected row is to stay on its line, if it is in sight.
    private void anchor(RowFilter newFilter) {
        int line = viewport.lineOf(selected.number());
        if (line >= 0 && !newFilter.equals(shown.filter())) {
            viewport.keep(line);
        }
    }

    /// Whether the newest row is kept in sight. Scrolling up ends it, scrolling to the very end begins it.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Whether the display stands: the same rows are shown, whatever comes and goes.
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// How many rows have come since the display was paused and will be shown when it goes on; 0 while it is not
    /// paused.
    public ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The selected row; null where none is. It stays selected out of sight, and when it does not pass the filter,
    /// but not when the log lets it go.
    public ReadOnlyObjectProperty<@Nullable Row> selectedProperty() {
        return selected.rowProperty();
    }

    /// Marks the rows that are looked for; null for none.
    public void setFound(@Nullable RowList found) {
        if (notes.setFound(found)) {
            paint();
        }
    }

    /// Highlights rows, each by the first that fits.
    public void setHighlights(List<RowHighlight> highlights) {
        notes.setHighlights(highlights);
        paint();
    }

    /// Connects what opens and closes repetitions.
    ///
    /// @param listener told to open one, so that all its rows are shown, or with false to close it
    public void setOnOpen(BiConsumer<Repetition, Boolean> listener) {
        onOpen = listener;
    }

    private void open(Repetition repetition, boolean wanted) {
        onOpen.accept(repetition, wanted);
    }

    /// Opens what the selected row stands for, or with false closes it.
    boolean openSelected(boolean wanted) {
        Repetition repetition = shownLog().repetition(selected.number());
        if (repetition != null) {
            onOpen.accept(repetition, wanted);
        }
        return repetition != null;
    }

    /// Selects the row of that number and brings it in sight; the one nearest after it where it is not shown.
    public void goTo(long number) {
        long position = viewport.rows().position(number);
        selectAt(position, true);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private void follow(boolean follow) {
        if (follow != viewport.isFollowing()) {
            viewport.setFollowing(follow);
            paint();
        }
    }

    private void pause(boolean pause) {
        standstill = pause ? new Standstill(log.snapshot(), shown) : null;
        waiting.set(0);
        show(latest);
    }

    /// Selects the row `change` lines below the selected one; where none is selected, the first or last in sight.
    void moveSelection(long change) {
        if (viewport.count() == 0) {
            return;
        }
        long first = viewport.top();
        long last = first + viewport.count() - 1;
        long from = viewport.rows().position(selected.number());
        boolean none = selected.number() == 0;
        selectAt(none ? (change > 0 ? first : last) : from + change, change < 0);
    }

    void movePages(int pages) {
        moveSelection((long) pages * Math.max(1, viewport.lines() - 1));
    }

    void selectFirst() {
        selectAt(0, true);
    }

    /// The last row, and from now on every newer one comes in sight.
    void selectLast() {
        selectAt(viewport.rows().size() - 1, false);
        viewport.setFollowing(true);
        paint();
    }

    private void selectAt(long wanted, boolean upwards) {
        long size = viewport.rows().size();
        if (size == 0) {
            return;
        }
        long position = Math.clamp(wanted, 0L, size - 1);
        selected.select(shownLog().row(viewport.rows().number(position)));
        viewport.reveal(position);
        if (!upwards && position == size - 1) {
            viewport.setFollowing(true);
        }
        paint();
    }

    /// Copies the selected row as one line of text with tabs between the columns.
    void copySelected() {
        Row row = selected.rowProperty().get();
        if (row != null) {
            var content = new ClipboardContent();
            content.putString(RowText.tabbed(row, time));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void scrolled(ScrollEvent event) {
        double lines = switch (event.getTextDeltaYUnits()) {
            case LINES -> event.getTextDeltaY();
            case PAGES -> event.getTextDeltaY() * viewport.lines();
            case NONE -> event.getDeltaY() / ROW_HEIGHT;
        };
        wheel -= lines;
        long whole = (long) wheel;
        if (whole != 0) {
            wheel -= whole;
            viewport.scrollBy(whole);
            paint();
        }
        event.consume();
    }

    private void scrollTo(long position) {
        viewport.scrollTo(position);
        paint();
    }

    private EventLog.Snapshot shownLog() {
        return standstill == null ? log.snapshot() : standstill.log();
    }

    private void paint() {
        var event = new PaintEvent();
        event.begin();
        EventLog.Snapshot rows = shownLog();
        selected.forgetUnlessIn(rows);
        selected.markAfter(() -> sight.show(viewport, rows, notes), viewport);
        bar.show(viewport);
        following.set(viewport.isFollowing());
        event.lines = viewport.count();
        event.rows = viewport.rows().size();
        event.commit();
    }

    @Override
    protected void layoutChildren() {
        double breadth = bar.prefWidth(-1);
        double header =
                table.lookup(".column-header-background") instanceof TableHeaderRow row ? row.prefHeight(-1) : 0;
        int lines = (int) ((getHeight() - header - table.snappedTopInset() - table.snappedBottomInset()) / ROW_HEIGHT);
        if (lines != viewport.lines()) {
            viewport.resize(lines);
            paint();
        }
        table.resizeRelocate(0, 0, getWidth() - breadth, getHeight());
        bar.resizeRelocate(getWidth() - breadth, header, breadth, getHeight() - header);
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
