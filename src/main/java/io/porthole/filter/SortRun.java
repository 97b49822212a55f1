package io.porthole.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Rows in an order, with their keys. Never changes.
final class SortRun {
    /// So many rows are sorted at once; the rest is merging.
    static final int MOST = 1 << 14;

    static final SortRun EMPTY = new SortRun(new int[0], new long[0]);

    private static final int INDEX_BITS = Integer.numberOfTrailingZeros(MOST);

    private final int[] rows;
    private final long[] keys;

    /// @param rows numbers, counted from the index's base
    /// @param keys of the rows, as [SortKeys] reads them
    private SortRun(int[] rows, long[] keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /// Rows that are sorted already and will be merged with no others, for which nobody needs their keys.
    static SortRun ofSorted(int[] rows) {
        return new SortRun(rows, new long[0]);
    }

    int size() {
        return rows.length;
    }

    /// The number, counted from the base, of the row at a position.
    int row(int position) {
        return rows[position];
    }

    long key(int position) {
        return keys[position];
    }

    /// The rows' numbers in their order.
    IntStream rows() {
        return Arrays.stream(rows);
    }

    /// Sorts at most [#MOST] rows, which are given in the order of their numbers.
    static SortRun of(int[] rows, long[] keys, SortKeys ranking) {
        int[] order = order(ranks(keys, ranking));
        var sortedRows = new int[rows.length];
        var sortedKeys = new long[rows.length];
        for (int i = 0; i < order.length; i++) {
            sortedRows[i] = rows[order[i]];
            sortedKeys[i] = keys[order[i]];
        }
        return new SortRun(sortedRows, sortedKeys);
    }

    private static long[] ranks(long[] keys, SortKeys ranking) {
        var ranks = new long[keys.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ranking.rank(keys[i]);
        }
        return ranks;
    }

    /// Rank and place are sorted in one number where both fit, which is many times faster than objects.
    private static int[] order(long[] ranks) {
        long least = Arrays.stream(ranks).min().orElse(0);
        long most = Arrays.stream(ranks).max().orElse(0);
        long width = most - least;
        if (width < 0 || width >= 1L << (Long.SIZE - 1 - INDEX_BITS)) {
            return slowOrder(ranks);
        }
        var packed = new long[ranks.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (ranks[i] - least) << INDEX_BITS | i;
        }
        Arrays.sort(packed);
        var order = new int[packed.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (packed[i] & (MOST - 1));
        }
        return order;
    }

    private static int[] slowOrder(long[] ranks) {
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> ranks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Both together.
    ///
    /// @param later rows all of whose numbers are higher than this one's; where equal they come after them
    SortRun merge(SortRun later, SortKeys ranking) {
        if (size() == 0 || later.size() == 0) {
            return size() == 0 ? later : this;
        }
        var allRows = new int[size() + later.size()];
        var allKeys = new long[allRows.length];
        int from = 0;
        int at = 0;
        for (int i = 0; i < later.size(); i++) {
            int place = placeOf(ranking.rank(later.keys[i]), from, ranking);
            System.arraycopy(rows, from, allRows, at, place - from);
            System.arraycopy(keys, from, allKeys, at, place - from);
            at += place - from;
            allRows[at] = later.rows[i];
            allKeys[at] = later.keys[i];
            at++;
            from = place;
        }
        System.arraycopy(rows, from, allRows, at, size() - from);
        System.arraycopy(keys, from, allKeys, at, size() - from);
        return new SortRun(allRows, allKeys);
    }

    /// Before which row, from `from` on, a later one of that rank belongs. It is sought in steps that double, for it
    /// is mostly near.
    int placeOf(long rank, int from, SortKeys ranking) {
        int low = from;
        int step = 1;
        while (low + step <= size() && ranking.rank(keys[low + step - 1]) <= rank) {
            low += step;
            step *= 2;
        }
        int high = Math.min(size(), low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranking.rank(keys[middle]) <= rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Those rows whose numbers, counted from the base, lie between these.
    ///
    /// @param end exclusive
    SortRun between(int start, int end) {
        int count = 0;
        for (int row : rows) {
            count += row >= start && row < end ? 1 : 0;
        }
        if (count == rows.length) {
            return this;
        }
        var keptRows = new int[count];
        var keptKeys = new long[count];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= start && rows[i] < end) {
                keptRows[at] = rows[i];
                keptKeys[at] = keys[i];
                at++;
            }
        }
        return new SortRun(keptRows, keptKeys);
    }
}
