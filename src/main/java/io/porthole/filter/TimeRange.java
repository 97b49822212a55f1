package io.porthole.filter;

/// A stretch of time, as a term lets it pass.
///
/// @param first its first nanosecond since 1970; [Long#MIN_VALUE] where it has no beginning
/// @param last  its last nanosecond; [Long#MAX_VALUE] where it has no end. Where it is before `first`, the
///              range is empty
public record TimeRange(long first, long last) {
    /// All of time.
    public static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    static TimeRange of(Term term, FilterMoment moment) {
        TimePoint.Span span = ((TimePoint) term.values().getFirst()).at(moment);
        return switch (term.key().field()) {
            case SINCE -> new TimeRange(span.start(), Long.MAX_VALUE);
            case UNTIL -> new TimeRange(Long.MIN_VALUE, span.start());
            default -> of(term.operator(), span);
        };
    }

    private static TimeRange of(Operator operator, TimePoint.Span span) {
        return switch (operator) {
            case AT_LEAST -> new TimeRange(span.start(), Long.MAX_VALUE);
            case GREATER -> new TimeRange(span.start() + 1, Long.MAX_VALUE);
            case AT_MOST -> new TimeRange(Long.MIN_VALUE, span.start());
            case LESS -> new TimeRange(Long.MIN_VALUE, span.start() - 1);
            default -> new TimeRange(span.start(), span.end() - 1);
        };
    }

    /// What lies in both.
    TimeRange and(TimeRange other) {
        return new TimeRange(Math.max(first, other.first), Math.min(last, other.last));
    }

    public boolean hasBeginning() {
        return first != Long.MIN_VALUE;
    }

    public boolean hasEnd() {
        return last != Long.MAX_VALUE;
    }

    public boolean holds(long time) {
        return first <= time && time <= last;
    }
}
