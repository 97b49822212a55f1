package io.porthole.filter;

import io.porthole.log.Segment;

/// Keys that are numbers.
record NumberKeys(SortKey.Value value, boolean descending) implements SortKeys {
    @Override
    public long read(Segment segment, int index) {
        return switch (value) {
            case NUMBER -> segment.first() + index;
            case TIME -> segment.time(index);
            case ARRIVED -> segment.arrived(index);
            case BATCH -> segment.batch(index);
        };
    }

    @Override
    public long rank(long key) {
        return descending ? ~key : key;
    }
}
