package io.porthole.filter;

import io.porthole.log.Segment;

/// A filter with what is folded left out of what it lets pass.
record FoldedFilter(RowFilter filter, Fold fold) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        return new FoldedRows(segment, filter.forSegment(segment), fold);
    }

    /// The filter before anything was folded.
    static RowFilter unfolded(RowFilter filter) {
        return filter instanceof FoldedFilter folded ? folded.filter : filter;
    }
}
