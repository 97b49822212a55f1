package io.porthole.filter.timeline;

import io.porthole.filter.TimeRange;
import java.util.Arrays;

/// Chooses the stretch of time that an axis shows, such that a few events with impossible times, or those
/// of an engine whose clock is years off, do not squeeze all others into one pixel. What is left out lies
/// before or after the axis, and is counted there.
final class RangeChoice {
    private static final long DAY = 86_400_000_000_000L;

    /// Beyond this before and after the present a time is believed only if there are no others.
    private static final long BELIEVED_BEFORE = 400 * DAY;

    private static final long BELIEVED_AFTER = 2 * DAY;

    /// Where nothing happens in so large a part of the axis, only one side of it is shown.
    private static final double EMPTY = 0.98;

    /// For a pause that is not longer than this nothing is left out.
    private static final long PAUSE = DAY / 48;

    /// For fewer events than these no others are left out.
    private static final int WORTH_SEEING = 10;

    /// So many of the times must fit into so small a part of the axis for the others to be left out.
    private static final double NEARLY_ALL = 0.98;

    private static final long TIMES_SHORTER = 500;

    private final long[] times;
    private final long now;
    private int first;
    private int last;

    private RangeChoice(long[] sorted, long now) {
        this.times = sorted;
        this.now = Scale.clamp(now);
        this.last = sorted.length - 1;
    }

    /// @param times  of events; at least one. They are clamped and sorted here
    /// @param now    when the newest of them arrived, by this machine's clock: of two far stretches the one
    ///               nearer to it is shown
    static TimeRange of(long[] times, long now) {
        for (int i = 0; i < times.length; i++) {
            times[i] = Scale.clamp(times[i]);
        }
        Arrays.sort(times);
        var choice = new RangeChoice(times, now);
        choice.leaveOutUnbelieved();
        choice.leaveOutFarSides();
        choice.leaveOutStragglers();
        return new TimeRange(times[choice.first], times[choice.last]);
    }

    private void leaveOutUnbelieved() {
        int from = indexOf(now - BELIEVED_BEFORE);
        int to = indexOf(now + BELIEVED_AFTER + 1) - 1;
        if (from <= to) {
            first = from;
            last = to;
        }
    }

    /// The first index whose time is `time` or later.
    private int indexOf(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void leaveOutFarSides() {
        boolean more = true;
        while (more && first < last) {
            int gap = widestGap();
            boolean before = distance(times[first], times[gap]) < distance(times[gap + 1], times[last]);
            int near = before ? gap - first + 1 : last - gap;
            more = near >= WORTH_SEEING && isTooWide(times[gap + 1] - times[gap]);
            if (more && before) {
                last = gap;
            } else if (more) {
                first = gap + 1;
            }
        }
    }

    private boolean isTooWide(long gap) {
        return gap > span() * EMPTY && gap > PAUSE;
    }

    private int widestGap() {
        int widest = first;
        for (int i = first; i < last; i++) {
            if (times[i + 1] - times[i] > times[widest + 1] - times[widest]) {
                widest = i;
            }
        }
        return widest;
    }

    /// How far the present is from a stretch of time.
    private long distance(long from, long to) {
        return Math.max(0, Math.max(from - now, now - to));
    }

    /// Leaves out what lies scattered before the times of nearly all.
    private void leaveOutStragglers() {
        int needed = (int) Math.ceil((last - first + 1) * NEARLY_ALL);
        int from = last - needed + 1;
        if ((times[last] - times[from]) < span() / TIMES_SHORTER && needed > TIMES_SHORTER) {
            first = from;
        }
    }

    private long span() {
        return times[last] - times[first];
    }
}
