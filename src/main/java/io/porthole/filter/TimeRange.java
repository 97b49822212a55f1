package io.porthole.filter;

/// The times that a term lets pass.
///
/// @param first the first of them, in nanoseconds since 1970
/// @param last  the last of them
record TimeRange(long first, long last) {
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

    boolean holds(long time) {
        return first <= time && time <= last;
    }
}
