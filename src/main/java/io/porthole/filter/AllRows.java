package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.List;

/// Passes the rows that all of several filters pass. Later ones look only at what is left.
record AllRows(List<RowFilter> all) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        RowTest[] tests = all.stream().map(each -> each.forSegment(segment)).toArray(RowTest[]::new);
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                for (RowTest test : tests) {
                    if (!test.passes(index)) {
                        return false;
                    }
                }
                return true;
            }

            @Override
            public void retain(RowSet rows) {
                for (RowTest test : tests) {
                    if (rows.isEmpty()) {
                        return;
                    }
                    test.retain(rows);
                }
            }
        };
    }
}
