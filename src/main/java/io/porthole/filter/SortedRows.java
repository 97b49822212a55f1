package io.porthole.filter;

import java.util.Arrays;

/// Rows in another order than that of arrival: a large sorted run, and a small one of newer rows between its rows.
final class SortedRows implements RowList {
    private final RowOrder order;
    private final long base;
    private final SortedMain main;
    private final SortRun recent;
    private final int[] places;
    private final RowList source;

    /// @param base   the number from which the runs' rows are counted
    /// @param recent the small run
    /// @param places before which row of the main run each of the small one belongs; grows
    /// @param source the same rows in the order of arrival
    SortedRows(RowOrder order, long base, SortedMain main, SortRun recent, int[] places, RowList source) {
        this.order = order;
        this.base = base;
        this.main = main;
        this.recent = recent;
        this.places = places;
        this.source = source;
    }

    @Override
    public RowOrder order() {
        return order;
    }

    @Override
    public long size() {
        return main.run().size() + (long) recent.size();
    }

    @Override
    public long number(long position) {
        int before = recentBefore(position);
        boolean isRecent = before < recent.size() && places[before] + (long) before == position;
        return base + (isRecent ? recent.row(before) : main.run().row((int) position - before));
    }

    /// How many rows of the small run stand before `position`.
    private int recentBefore(long position) {
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] + (long) middle < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public long position(long number) {
        long row = number - base;
        int inMain = main.position(row);
        if (inMain >= 0) {
            return inMain + (long) recentUpTo(inMain);
        }
        for (int i = 0; i < recent.size(); i++) {
            if (recent.row(i) == row) {
                return places[i] + (long) i;
            }
        }
        return size();
    }

    /// How many rows of the small run stand before the main run's row at `place`.
    private int recentUpTo(int place) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Costs a look at each row.
    @Override
    public RowList before(long number) {
        var rows = new int[(int) size()];
        int count = 0;
        for (int position = 0; position < rows.length; position++) {
            int row = (int) (number(position) - base);
            if (row < number - base) {
                rows[count++] = row;
            }
        }
        var kept = new SortedMain(SortRun.ofSorted(Arrays.copyOf(rows, count)));
        return new SortedRows(order, base, kept, SortRun.EMPTY, new int[0], source.before(number));
    }

    @Override
    public long countFrom(long number) {
        return source.countFrom(number);
    }
}
