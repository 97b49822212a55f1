package io.porthole.filter;

/// Makes filters over a log's rows.
///
/// @param moment what relative times are taken from
record Compilation(FilterMoment moment) {
    RowFilter compile(Expression expression) {
        if (expression instanceof Everything) {
            return RowFilter.ALL;
        }
        EventFilter filter = expression.toEventFilter(moment);
        return segment -> index ->
                filter.passes(segment.row(index).event(), segment.row(index).batch());
    }
}
