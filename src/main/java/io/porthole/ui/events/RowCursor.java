package io.porthole.ui.events;

import io.porthole.filter.RowList;
import io.porthole.log.Row;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The row from which the keys go, and what keys and mouse select from there.
final class RowCursor {
    /// What becomes of the selection when the cursor comes to a row.
    enum How {
        /// The row is selected and no other.
        ONLY,
        /// All rows from the one last chosen to this are selected.
        EXTEND,
        /// The same, beside those selected before.
        EXTEND_MORE,
        /// The row is selected beside the others, or left out of them.
        TOGGLE,
        /// The selection stays as it is.
        PASS;

        static How of(boolean shift, boolean shortcut) {
            if (shift) {
                return shortcut ? EXTEND_MORE : EXTEND;
            }
            return shortcut ? TOGGLE : ONLY;
        }
    }

    private final Display display;
    private final RowSigns signs;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();

    RowCursor(Display display, RowSigns signs) {
        this.display = display;
        this.signs = signs;
    }

    /// The row where the cursor is, if it is selected; null where not, also after the row has gone from the log.
    ReadOnlyObjectProperty<@Nullable Row> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// Where the cursor is, whether selected or not.
    @Nullable
    Row here() {
        return signs.cursor() == 0 ? null : display.log().row(signs.cursor());
    }

    /// Whether any row of those shown may be selected.
    boolean hasSelection() {
        return signs.selection().rows().within(display.rows()).size() > 0;
    }

    /// The cursor's position in the list shown, or where it would be; -1 where there is no cursor.
    long position() {
        return signs.cursor() == 0 ? -1 : display.rows().position(signs.cursor());
    }

    /// Moves the cursor by `change` lines; where there is none, to the first or last in sight.
    void move(long change, How how) {
        Viewport viewport = display.viewport();
        if (viewport.count() == 0) {
            return;
        }
        long first = viewport.top();
        long last = first + viewport.count() - 1;
        long from = position();
        goTo(from < 0 ? (change > 0 ? first : last) : from + change, change < 0, how);
    }

    void movePages(int pages, How how) {
        move((long) pages * Math.max(1, display.viewport().lines() - 1), how);
    }

    void first(How how) {
        goTo(0, true, how);
    }

    /// The last row, and from now on every newer one comes in sight.
    void last(How how) {
        goTo(display.rows().size() - 1, false, how);
    }

    private void goTo(long wanted, boolean upwards, How how) {
        RowList rows = display.rows();
        if (rows.size() > 0) {
            long position = Math.clamp(wanted, 0L, rows.size() - 1);
            choose(rows.number(position), how);
            display.reveal(position, !upwards && position == rows.size() - 1);
        }
    }

    /// The row at `position` is selected and brought in sight, with some above it.
    void jump(long position) {
        choose(display.rows().number(position), How.ONLY);
        display.viewport().show(position);
        display.paint();
    }

    /// The user clicked a row in sight.
    void click(long number, How how) {
        choose(number, how);
        display.paint();
    }

    /// Selects the row where the cursor is, or leaves it out.
    void toggle() {
        if (signs.cursor() != 0) {
            click(signs.cursor(), How.TOGGLE);
        }
    }

    void selectAll() {
        signs.selection().all(display.rows());
        if (signs.cursor() == 0 && display.viewport().count() > 0) {
            signs.setCursor(display.rows().number(display.viewport().top()));
        }
        display.paint();
    }

    private void choose(long number, How how) {
        Selection selection = signs.selection();
        switch (how) {
            case ONLY -> selection.only(number);
            case EXTEND -> selection.extendTo(number, display.rows(), false);
            case EXTEND_MORE -> selection.extendTo(number, display.rows(), true);
            case TOGGLE -> selection.toggle(number);
            case PASS -> {}
        }
        signs.setCursor(number);
    }

    /// Finds out anew which row is selected, after a change.
    void settle() {
        long number = signs.cursor();
        boolean selected = number != 0 && signs.selection().holds(number);
        Row before = row.get();
        if (!selected) {
            row.set(null);
        } else if (before == null || before.number() != number) {
            row.set(here());
        }
    }
}
