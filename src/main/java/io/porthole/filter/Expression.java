package io.porthole.filter;

/// A filter, read. Immutable; [#text] reads back as an equal one.
public sealed interface Expression permits Everything, Word, Term, Not, And, Or {
    /// The filter in the language's canonical form.
    String text();

    /// The filter over a log's rows, with relative times taken from `moment`.
    default RowFilter toRowFilter(FilterMoment moment) {
        return new Compilation(moment).compile(this);
    }

    /// The same filter over events that are in no log.
    default EventFilter toEventFilter(FilterMoment moment) {
        return new EventFilters(moment).of(this);
    }
}
