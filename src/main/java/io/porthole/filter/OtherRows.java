package io.porthole.filter;

import io.porthole.log.Segment;

/// Passes the rows that another filter does not.
record OtherRows(RowFilter of) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        RowTest test = of.forSegment(segment);
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                return !test.passes(index);
            }

            @Override
            public void retain(RowSet rows) {
                RowSet found = rows.copy();
                test.retain(found);
                rows.remove(found);
            }
        };
    }
}
