package io.porthole.filter.timeline;

import java.util.Arrays;
import java.util.List;

/// How many events of which group happened when, of all that are held and of those that pass the filter.
/// Immutable.
///
/// Time is divided into buckets of one width, numbered from 0.
public final class Histogram {
    private static final int GROUPS = EventGroup.values().length;

    /// Nothing has happened.
    public static final Histogram EMPTY =
            new Histogram(new Scale(1_000_000_000, 0), 0, new Counts(new int[0], new int[0], 0, 0), List.of());

    private final Scale scale;
    private final long first;
    private final Counts counts;
    private final List<Gap> gaps;
    private final int[] totals;
    private final int most;

    /// What was counted: a number for each group of each bucket.
    ///
    /// @param before how many events lie before the first bucket
    /// @param after  how many lie after the last
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed out
    record Counts(int[] all, int[] passed, long before, long after) {}

    /// @param first the first bucket's number by the scale
    Histogram(Scale scale, long first, Counts counts, List<Gap> gaps) {
        this.scale = scale;
        this.first = first;
        this.counts = counts;
        this.gaps = List.copyOf(gaps);
        this.totals = totals(counts.all);
        this.most = Arrays.stream(totals).max().orElse(0);
    }

    private static int[] totals(int[] counts) {
        var totals = new int[counts.length / GROUPS];
        for (int i = 0; i < counts.length; i++) {
            totals[i / GROUPS] += counts[i];
        }
        return totals;
    }

    /// How many buckets there are; 0 where no event is held.
    public int size() {
        return totals.length;
    }

    /// The first nanosecond of the first bucket.
    public long from() {
        return start(0);
    }

    /// The first nanosecond after the last bucket.
    public long to() {
        return start(size());
    }

    /// The width of a bucket in nanoseconds.
    public long width() {
        return scale.width();
    }

    /// The first nanosecond of a bucket.
    public long start(int bucket) {
        return scale.start(first + bucket);
    }

    /// How many events are in a bucket.
    public int total(int bucket) {
        return totals[bucket];
    }

    /// How many events are in the fullest bucket.
    public int most() {
        return most;
    }

    /// How many events of a group are in a bucket.
    public int count(int bucket, EventGroup group) {
        return counts.all[at(bucket, group)];
    }

    /// How many events of a group are in a bucket and pass the filter.
    public int passed(int bucket, EventGroup group) {
        return counts.passed[at(bucket, group)];
    }

    /// How many events are in a bucket and pass the filter.
    public int passed(int bucket) {
        int sum = 0;
        for (int i = bucket * GROUPS; i < (bucket + 1) * GROUPS; i++) {
            sum += counts.passed[i];
        }
        return sum;
    }

    @SuppressWarnings("EnumOrdinal") // the groups' order is that of the counts
    private static int at(int bucket, EventGroup group) {
        return bucket * GROUPS + group.ordinal();
    }

    /// How many events lie before the first bucket.
    public long before() {
        return counts.before;
    }

    /// How many events lie after the last bucket.
    public long after() {
        return counts.after;
    }

    /// The times, within these buckets, of which Porthole may not have seen everything.
    public List<Gap> gaps() {
        return gaps;
    }
}
