package io.porthole.filter.timeline;

import io.porthole.filter.RowFilter;
import io.porthole.log.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is known of one segment's rows beside what stands in it: which of them pass the filter, and the
/// groups of its kinds. So a row is judged once, however often it is counted.
final class TalliedSegment {
    private static final byte UNKNOWN = -1;

    @SuppressWarnings("EnumOrdinal") // the groups' order is that of the counts
    private static final int PORTHOLE = EventGroup.PORTHOLE.ordinal();

    private final Segment segment;
    private final RowFilter.RowTest test;
    private final long[] passed = new long[Segment.ROWS / Long.SIZE];
    private final TimeSample sample = new TimeSample();
    private final List<Gap> gaps = new ArrayList<>(0);
    private byte[] groups = new byte[0];
    private int seen;

    TalliedSegment(Segment segment, RowFilter filter) {
        this.segment = segment;
        this.test = filter.forSegment(segment);
    }

    Segment segment() {
        return segment;
    }

    TimeSample sample() {
        return sample;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /// The number of the first row not looked at yet.
    long next() {
        return segment.first() + seen;
    }

    /// Looks at the rows up to and without number `next`, and counts them.
    void look(long next, Buckets buckets) {
        int from = seen;
        int end = segment.rowsBefore(next);
        for (int index = from; index < end; index++) {
            if (test.passes(index)) {
                passed[index / Long.SIZE] |= 1L << index;
            }
            sample.add(segment.time(index));
            if (group(segment.kindNumber(index)) == PORTHOLE) {
                Gap.of(segment.row(index).event()).ifPresent(gaps::add);
            }
        }
        seen = Math.max(seen, end);
        count(from, buckets, 1);
    }

    /// Counts all rows that were looked at, or takes them away.
    void count(Buckets buckets, int change) {
        count(0, buckets, change);
    }

    private void count(int from, Buckets buckets, int change) {
        for (int index = from; index < seen; index++) {
            boolean passes = (passed[index / Long.SIZE] & (1L << index)) != 0;
            buckets.count(segment.time(index), group(segment.kindNumber(index)), passes, change);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the groups' order is that of the counts
    private int group(int kind) {
        if (kind >= groups.length) {
            int known = groups.length;
            groups = Arrays.copyOf(groups, Math.max(kind + 1, 2 * known));
            Arrays.fill(groups, known, groups.length, UNKNOWN);
        }
        if (groups[kind] == UNKNOWN) {
            groups[kind] = (byte) EventGroup.of(segment.kind(kind)).ordinal();
        }
        return groups[kind];
    }
}
