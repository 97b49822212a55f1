package io.porthole.ui.events;

import io.porthole.filter.RowList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What the user selects with keys and mouse, as in any list: a row, single rows more, or all from one row to another.
final class Selection {
    private SelectedRows rows = SelectedRows.NONE;
    /// Where a stretch begins.
    private long pivot;
    /// Whether the last layer is a stretch from the pivot, which another end replaces.
    private boolean stretching;

    SelectedRows rows() {
        return rows;
    }

    boolean holds(long number) {
        return rows.holds(number);
    }

    void clear() {
        rows = SelectedRows.NONE;
        pivot = 0;
        stretching = false;
    }

    void only(long number) {
        rows = new SelectedRows(List.of(single(number, true)));
        pivot = number;
        stretching = false;
    }

    /// Selects a row beside the others, or leaves it out of them.
    void toggle(long number) {
        boolean selected = !holds(number);
        var layers = new ArrayList<>(rows.layers());
        if (!layers.isEmpty() && layers.getLast() instanceof SelectedRows.Singles singles) {
            layers.set(layers.size() - 1, singles.with(number, selected));
        } else {
            layers.add(single(number, selected));
        }
        rows = new SelectedRows(layers);
        pivot = number;
        stretching = false;
    }

    /// Selects all rows of `shown` from the one last chosen to `number`.
    ///
    /// @param more whether what was selected before stays so
    void extendTo(long number, RowList shown, boolean more) {
        long to = shown.position(number);
        long from = pivot == 0 || !shown.contains(pivot) ? to : shown.position(pivot);
        var layers = new ArrayList<SelectedRows.Layer>();
        if (more) {
            layers.addAll(rows.layers());
            if (stretching) {
                layers.removeLast();
            }
        }
        layers.add(new SelectedRows.Stretch(shown, Math.min(from, to), Math.max(from, to)));
        rows = new SelectedRows(layers);
        pivot = pivot == 0 ? number : pivot;
        stretching = true;
    }

    void all(RowList shown) {
        if (shown.size() > 0) {
            rows = new SelectedRows(List.of(new SelectedRows.Stretch(shown, 0, shown.size() - 1)));
            stretching = false;
        }
    }

    void forgetBefore(long first) {
        rows = rows.since(first);
    }

    private static SelectedRows.Singles single(long number, boolean selected) {
        var one = new TreeMap<Long, Boolean>();
        one.put(number, selected);
        return new SelectedRows.Singles(one);
    }
}
