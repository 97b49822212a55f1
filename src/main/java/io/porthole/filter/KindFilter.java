package io.porthole.filter;

import io.porthole.log.Kind;
import io.porthole.log.Segment;
import java.util.function.Predicate;

/// Passes the rows whose kind passes.
///
/// @param test asked once for each kind in a segment
public record KindFilter(Predicate<Kind> test) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        var verdicts = new Verdicts(number -> test.test(segment.kind(number)));
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                return verdicts.of(segment.kindNumber(index));
            }

            @Override
            public void retain(RowSet rows) { // a loop of its own, which the JIT compiles for this column alone
                for (int word = rows.firstWord(); word < rows.endWord(); word++) {
                    long kept = 0;
                    for (long left = rows.word(word); left != 0; left &= left - 1) {
                        int bit = Long.numberOfTrailingZeros(left);
                        kept |= verdicts.of(segment.kindNumber(word * Long.SIZE + bit)) ? 1L << bit : 0;
                    }
                    rows.setWord(word, kept);
                }
            }
        };
    }
}
