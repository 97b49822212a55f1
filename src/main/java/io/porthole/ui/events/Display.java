package io.porthole.ui.events;

import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which rows are in sight, while it follows, stands still or is scrolled.
final class Display {
    private static final LogView.Result NOTHING = new LogView.Result(RowList.range(1, 1), RowFilter.ALL, true);

    private final EventLog log;
    private final RowSigns signs;
    private final Viewport viewport = new Viewport();
    private final Sight sight = new Sight();
    private final RowNotes notes = new RowNotes();
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused", false);
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting", 0);
    private Consumer<Runnable> painter = Runnable::run;
    private Runnable onFollowSorted = () -> {};
    private boolean followsOnceUnsorted;
    private LogView.Result latest = NOTHING;
    private LogView.Result shown = NOTHING;
    private @Nullable Standstill standstill;
    private @Nullable Return returning;

    /// A place to go back to, when all rows of a filter are shown.
    private record Return(Place place, RowFilter filter) {}

    Display(EventLog log, RowSigns signs) {
        this.log = log;
        this.signs = signs;
        following.addListener((_, _, follow) -> follow(follow));
        paused.addListener((_, _, pause) -> pause(pause));
    }

    /// @param newPainter given each change of the lines in sight, to run it and to bring in step what depends on it
    void setPainter(Consumer<Runnable> newPainter) {
        painter = newPainter;
    }

    /// @param action asks for the rows in the order of arrival; run where the user wants to follow while they are in
    ///               another, in which they cannot be followed
    void setOnFollowSorted(Runnable action) {
        onFollowSorted = action;
    }

    /// What is to be noted of the rows in sight. Whoever changes it calls [#paint].
    RowNotes notes() {
        return notes;
    }

    ObservableList<Slot> slots() {
        return sight.slots();
    }

    Viewport viewport() {
        return viewport;
    }

    /// The rows shown, and what filter gave them.
    LogView.Result shown() {
        return shown;
    }

    /// The rows that can be scrolled through.
    RowList rows() {
        return viewport.rows();
    }

    BooleanProperty followingProperty() {
        return following;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Where the rows shown are: as they are now, or as they were when the display was paused.
    EventLog.Snapshot log() {
        return standstill == null ? log.snapshot() : standstill.log();
    }

    /// The row at a position in the list; null where it has gone from the log and the list has not caught up yet.
    @Nullable
    Row rowAt(long position) {
        return log().row(rows().number(position));
    }

    void show(LogView.Result result) {
        latest = result;
        if (standstill == null) {
            put(result);
            return;
        }
        waiting.set(standstill.since(result));
        if (standstill.takes(result)) {
            put(standstill.before(result));
        }
    }

    private void put(LogView.Result result) {
        anchor(result);
        shown = result;
        notes.setFold(result.fold());
        viewport.show(result.rows(), result.complete());
        arrive(result);
        if (followsOnceUnsorted && viewport.canFollow()) {
            followsOnceUnsorted = false;
            viewport.setFollowing(true);
        }
        paint();
    }

    /// The first line of a place. The selection is not the display's.
    Place place() {
        long top = viewport.count() == 0 ? 0 : rows().number(viewport.top());
        return new Place(signs.cursor(), top, viewport.isFollowing());
    }

    /// Goes to a place as soon as all rows of a filter are shown, whatever is folded.
    void returnTo(Place place, RowFilter filter) {
        returning = new Return(place, filter);
        arrive(shown);
        paint();
    }

    /// Returns nowhere any more.
    void stay() {
        returning = null;
    }

    private void arrive(LogView.Result result) {
        Return wanted = returning;
        if (wanted == null || !result.complete() || !result.unfolded().equals(wanted.filter)) {
            return;
        }
        returning = null;
        if (wanted.place.following()) {
            viewport.setFollowing(true);
        } else {
            viewport.scrollTo(rows().position(wanted.place.top()));
            viewport.setFollowing(false);
        }
    }

    /// When filter or order change, the row from which the keys go is to stay on its line, if it is in sight. Otherwise
    /// another order begins at its beginning.
    private void anchor(LogView.Result next) {
        RowOrder order = next.rows().order();
        boolean newOrder = !order.equals(shown.rows().order());
        if (!newOrder && next.filter().equals(shown.filter())) {
            return;
        }
        int line = viewport.lineOf(signs.cursor());
        if (line >= 0) {
            viewport.keep(line);
        } else if (newOrder && !order.equals(RowOrder.ARRIVAL)) {
            viewport.scrollTo(0);
            viewport.forgetAnchor();
        }
    }

    private void follow(boolean follow) {
        followsOnceUnsorted = follow && !viewport.canFollow();
        if (followsOnceUnsorted) {
            onFollowSorted.run();
        } else if (follow != viewport.isFollowing()) {
            viewport.setFollowing(follow);
            paint();
        }
    }

    /// A display that stands goes on where the row of that number has come since.
    void goOnFor(long number) {
        if (number >= log().next() && number < log.snapshot().next()) {
            paused.set(false);
        }
    }

    private void pause(boolean pause) {
        standstill = pause ? new Standstill(log.snapshot(), shown) : null;
        waiting.set(0);
        show(latest);
    }

    void scrollTo(long position) {
        viewport.scrollTo(position);
        paint();
    }

    void scrollBy(long lines) {
        viewport.scrollBy(lines);
        paint();
    }

    void reveal(long position, boolean follow) {
        viewport.reveal(position);
        if (follow) {
            viewport.setFollowing(true);
        }
        paint();
    }

    void resize(int lines) {
        if (lines != viewport.lines()) {
            viewport.resize(lines);
            paint();
        }
    }

    /// Writes all lines in sight anew, where they are to look otherwise than before.
    void rewrite() {
        sight.forget();
        paint();
    }

    void paint() {
        var event = new PaintEvent();
        event.begin();
        EventLog.Snapshot held = log();
        signs.forgetBefore(held.first());
        painter.accept(() -> sight.show(viewport, held, signs::of, notes));
        following.set(viewport.isFollowing() || followsOnceUnsorted);
        event.lines = viewport.count();
        event.rows = viewport.rows().size();
        event.commit();
    }
}
