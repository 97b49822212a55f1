package io.porthole.filter.timeline;

/// A stretch of time in nanoseconds since 1970 in UTC.
///
/// @param from its first nanosecond; [Long#MIN_VALUE] where it has no beginning
/// @param to   its last nanosecond; [Long#MAX_VALUE] where it has no end
public record TimeRange(long from, long to) {
    /// All of time.
    public static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public TimeRange {
        if (from > to) {
            throw new IllegalArgumentException("a range cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(long time) {
        return from <= time && time <= to;
    }

    boolean hasBeginning() {
        return from != Long.MIN_VALUE;
    }

    boolean hasEnd() {
        return to != Long.MAX_VALUE;
    }
}
