package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.List;

/// Passes the rows that any of several filters passes. Later ones look only at what none before has passed.
record AnyRows(List<RowFilter> any) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        RowTest[] tests = any.stream().map(each -> each.forSegment(segment)).toArray(RowTest[]::new);
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                for (RowTest test : tests) {
                    if (test.passes(index)) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public void retain(RowSet rows) {
                RowSet rest = rows.copy();
                for (RowTest test : tests) {
                    if (rest.isEmpty()) {
                        return;
                    }
                    RowSet found = rest.copy();
                    test.retain(found);
                    rest.remove(found);
                }
                rows.remove(rest);
            }
        };
    }
}
