package io.porthole.filter;

import io.porthole.log.Segment;

/// Passes the rows of some time.
record TimeFilter(TimeRange range) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                return range.holds(segment.time(index));
            }

            @Override
            public void retain(RowSet rows) { // a loop of its own, which the JIT compiles for this column alone
                for (int word = rows.firstWord(); word < rows.endWord(); word++) {
                    long kept = 0;
                    for (long left = rows.word(word); left != 0; left &= left - 1) {
                        int bit = Long.numberOfTrailingZeros(left);
                        kept |= range.holds(segment.time(word * Long.SIZE + bit)) ? 1L << bit : 0;
                    }
                    rows.setWord(word, kept);
                }
            }
        };
    }
}
