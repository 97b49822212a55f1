package io.porthole.filter.timeline;

import io.porthole.filter.TimeRange;
import java.util.Arrays;

/// Counts rows by bucket of time and by group: all of them, and those that pass the filter.
final class Buckets {
    private static final int GROUPS = EventGroup.values().length;

    private final Scale scale;
    private final long first;
    private final int length;
    private final int[] all;
    private final int[] passed;
    private long before;
    private long after;

    /// @param first  the number, by the scale, of the first bucket that is counted
    /// @param length how many are counted
    Buckets(Scale scale, long first, int length) {
        this.scale = scale;
        this.first = first;
        this.length = length;
        this.all = new int[length * GROUPS];
        this.passed = new int[length * GROUPS];
    }

    Scale scale() {
        return scale;
    }

    /// Counts rows, or takes them away again.
    ///
    /// @param change 1 or -1
    void count(long time, int group, boolean passes, int change) {
        long bucket = scale.bucket(time) - first;
        if (bucket < 0) {
            before += change;
        } else if (bucket >= length) {
            after += change;
        } else {
            int at = (int) bucket * GROUPS + group;
            all[at] += change;
            if (passes) {
                passed[at] += change;
            }
        }
    }

    boolean cover(TimeRange range) {
        return scale.bucket(range.first()) >= first && scale.bucket(range.last()) < first + length;
    }

    /// The counts of the buckets that a range touches.
    Histogram.Counts counts(TimeRange range) {
        int from = (int) (scale.bucket(range.first()) - first);
        int to = (int) (scale.bucket(range.last()) - first) + 1;
        return new Histogram.Counts(
                part(all, from, to), part(passed, from, to), before + sum(all, 0, from), after + sum(all, to, length));
    }

    private static int[] part(int[] of, int from, int to) {
        return Arrays.copyOfRange(of, from * GROUPS, to * GROUPS);
    }

    private static long sum(int[] of, int from, int to) {
        long sum = 0;
        for (int i = from * GROUPS; i < to * GROUPS; i++) {
            sum += of[i];
        }
        return sum;
    }
}
