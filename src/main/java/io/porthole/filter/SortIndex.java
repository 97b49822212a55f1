package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.util.ArrayDeque;
import java.util.Deque;

/// Sorts the rows of a list, and keeps up as rows come and go: looks at each row once. New rows are gathered in a small
/// run beside the main one, so that what a flush costs depends on the batch and not on the rows held. One thread's own;
/// the lists that it gives out are anyone's.
final class SortIndex {
    /// The small run becomes part of the main one when it holds more than this, and one in so many of its rows.
    private static final int FEW = SortRun.MOST;

    private static final int SHARE = 32;

    private final RowOrder order;
    private final SortKeys keys;
    private final long base;
    /// Sorted runs of neighbouring rows, the oldest first and mostly the largest.
    private final Deque<SortRun> loading = new ArrayDeque<>();

    private SortedMain main = SortedMain.EMPTY;
    private SortRun recent = SortRun.EMPTY;
    private long first;
    private long next;

    /// @param base the number of the oldest row
    SortIndex(RowOrder order, long base) {
        this.order = order;
        this.keys = SortKeys.of(order);
        this.base = base;
        this.first = base;
        this.next = base;
    }

    /// Looks at some of the rows of the list that have not been looked at, and says whether more are left.
    boolean advance(RowList rows, EventLog.Snapshot log) {
        long position = rows.position(Math.max(next, log.first()));
        long end = Math.min(rows.size(), position + SortRun.MOST);
        if (position < end) {
            add(read(rows, position, end, log));
            next = rows.number(end - 1) + 1;
        }
        return end < rows.size();
    }

    private SortRun read(RowList rows, long from, long to, EventLog.Snapshot log) {
        var numbers = new int[(int) (to - from)];
        var read = new long[numbers.length];
        Segment segment = log.segment(rows.number(from));
        for (int i = 0; i < numbers.length; i++) {
            long number = rows.number(from + i);
            numbers[i] = (int) (number - base);
            segment = segment.holds(number) ? segment : log.segment(number);
            read[i] = keys.read(segment, (int) (number - segment.first()));
        }
        keys.prepare();
        return SortRun.of(numbers, read, keys);
    }

    /// Runs of about the same size are merged, so that each row is moved only as often as the sizes double.
    private void add(SortRun run) {
        SortRun latest = run;
        while (!loading.isEmpty() && loading.getLast().size() <= 2 * latest.size()) {
            latest = loading.removeLast().merge(latest, keys);
        }
        loading.addLast(latest);
    }

    /// Forgets rows that the log has let go.
    void evict(long newFirst) {
        if (newFirst > first) {
            first = newFirst;
            gather();
            main = new SortedMain(main.run().merge(recent, keys).between(start(), Integer.MAX_VALUE));
            recent = SortRun.EMPTY;
        }
    }

    private int start() {
        return (int) (first - base);
    }

    private void gather() {
        SortRun all = SortRun.EMPTY;
        while (!loading.isEmpty()) {
            all = loading.removeLast().merge(all, keys);
        }
        recent = recent.merge(all, keys);
        if (recent.size() > FEW && recent.size() > main.run().size() / SHARE) {
            main = new SortedMain(main.run().merge(recent, keys));
            recent = SortRun.EMPTY;
        }
    }

    /// The rows looked at so far.
    ///
    /// @param rows the list that they came from
    RowList list(RowList rows) {
        gather();
        return new SortedRows(order, base, main, recent, places(), rows);
    }

    /// Before which row of the main run each of the small run belongs.
    private int[] places() {
        var places = new int[recent.size()];
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            from = main.run().placeOf(keys.rank(recent.key(i)), from, keys);
            places[i] = from;
        }
        return places;
    }

    /// Whether it is better to begin anew: numbers grow out of reach, or too much is remembered of rows that have gone.
    boolean isWorn() {
        return next - base > Integer.MAX_VALUE / 2 || keys.isCrowded(main.run().size() + (long) recent.size());
    }
}
