package io.porthole.filter.timeline;

import io.porthole.filter.RowFilter;
import io.porthole.filter.TimeRange;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Counts a log's rows by time, under one filter: looks at each row once, and takes away those that the log
/// has let go. One thread's own; the histograms that it gives out are anyone's.
final class Tally {
    /// What an axis without a range of its own shows at least.
    private static final long LEAST_SPAN = 10_000_000_000L;

    /// Buckets are counted for so many times what is shown, so that an axis which moves or grows need not
    /// be counted anew each time.
    private static final int ROOM = 4;

    /// A scale is left for a finer one when that leaves so much of the axis unused, not at once: the row
    /// that comes next may need the coarser one again.
    private static final double FILLED = 0.7;

    private static final int LEAST_BUCKETS = 16;
    private static final int MOST_GAPS = 500;

    private final RowFilter filter;
    private final long shift;
    private final Deque<TalliedSegment> segments = new ArrayDeque<>();
    private Buckets buckets;
    private long arrived;

    /// @param shift by how much the clock of whoever looks is ahead of UTC, in nanoseconds
    Tally(RowFilter filter, long shift) {
        this.filter = filter;
        this.shift = shift;
        this.buckets = new Buckets(new Scale(1_000_000_000, shift), 0, 0);
    }

    RowFilter filter() {
        return filter;
    }

    /// Looks at rows not seen yet, at most one segment's, and says whether more are left.
    boolean advance(EventLog.Snapshot log) {
        forget(log);
        if (log.held() == 0) {
            return false;
        }
        long seen = segments.isEmpty() ? log.first() : segments.getLast().next();
        if (seen >= log.next()) {
            return false;
        }
        TalliedSegment segment = segmentFor(seen, log);
        segment.look(log.next(), buckets);
        Row last = log.row(segment.next() - 1);
        arrived = last == null ? arrived : last.event().arrived();
        return segment.next() < log.next();
    }

    private void forget(EventLog.Snapshot log) {
        while (!segments.isEmpty()
                && (log.held() == 0 || segments.getFirst().segment().first() < log.first())) {
            segments.removeFirst().count(buckets, -1);
        }
    }

    private TalliedSegment segmentFor(long seen, EventLog.Snapshot log) {
        TalliedSegment last = segments.peekLast();
        if (last != null && last.segment().holds(seen)) {
            return last;
        }
        var added = new TalliedSegment(log.segment(seen), filter);
        segments.addLast(added);
        return added;
    }

    /// The number of the first row that is counted; 0 where none is.
    long first() {
        return segments.isEmpty() ? 0 : segments.getFirst().segment().first();
    }

    /// The number after that of the last row that is counted; 0 where none is.
    long next() {
        return segments.isEmpty() ? 0 : segments.getLast().next();
    }

    /// The counts now.
    ///
    /// @param wanted what is to be shown, as far as there are events in it
    /// @param most   how many buckets there is room for
    Histogram histogram(TimeRange wanted, int most) {
        long[] times = times();
        if (times.length == 0) {
            return Histogram.EMPTY;
        }
        TimeRange range = shown(times, wanted);
        fit(range, Math.max(LEAST_BUCKETS, most));
        long first = buckets.scale().bucket(range.first());
        return new Histogram(buckets.scale(), first, buckets.counts(range), gaps(range));
    }

    private long[] times() {
        int count = segments.stream().mapToInt(each -> each.sample().size()).sum();
        var times = new long[count];
        int at = 0;
        for (TalliedSegment each : segments) {
            at = each.sample().copy(times, at);
        }
        return times;
    }

    private TimeRange shown(long[] times, TimeRange wanted) {
        long[] within = Arrays.stream(times).filter(wanted::holds).toArray();
        TimeRange all = atLeast(RangeChoice.of(times, arrived));
        if (within.length == 0 || wanted.equals(TimeRange.ALWAYS)) {
            return all;
        }
        TimeRange chosen = RangeChoice.of(within, arrived);
        return wanted.hasBeginning() && wanted.hasEnd() ? whole(wanted, all) : chosen;
    }

    /// The wanted range as far as it lies within all, or whole where it does not. It ends with the bucket
    /// before its last nanosecond, for that is commonly the first of the bucket which is not wanted any
    /// more.
    private static TimeRange whole(TimeRange wanted, TimeRange all) {
        long first = Scale.clamp(wanted.first());
        long last = Math.max(first, Scale.clamp(wanted.last()) - 1);
        long from = Math.max(first, all.first());
        long to = Math.min(last, all.last());
        return from <= to ? new TimeRange(from, to) : new TimeRange(first, last);
    }

    private static TimeRange atLeast(TimeRange range) {
        return range.last() - range.first() >= LEAST_SPAN
                ? range
                : new TimeRange(range.first(), range.first() + LEAST_SPAN);
    }

    /// Counts anew if the range needs another scale, or has left the buckets.
    private void fit(TimeRange range, int most) {
        Scale now = buckets.scale();
        Scale finest = Scale.fitting(range, most, shift);
        boolean tooCoarse = finest.width() < now.width() && finest.buckets(range) < most * FILLED;
        Scale next = finest.width() > now.width() || tooCoarse ? finest : now;
        if (next.equals(now) && buckets.cover(range)) {
            return;
        }
        buckets = new Buckets(next, next.bucket(range.first()) - most, most * ROOM);
        segments.forEach(each -> each.count(buckets, 1));
    }

    private List<Gap> gaps(TimeRange range) {
        List<Gap> all = segments.stream()
                .flatMap(each -> each.gaps().stream())
                .filter(gap -> gap.to() >= range.first() && gap.from() <= range.last())
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_GAPS), all.size());
    }
}
