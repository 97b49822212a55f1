package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.Segment;
import java.util.function.Predicate;

/// Passes the rows whose actor passes, their own attributes aside.
final class ActorFilter implements RowFilter {
    private final ActorQuestion question;

    ActorFilter(Predicate<Actor> test) {
        question = new ActorQuestion(actor -> test.test(actor) ? 1 : 0);
    }

    @Override
    public RowTest forSegment(Segment segment) {
        ActorQuestion.Answers answers = question.in(segment);
        return new RowTest() {
            @Override
            public boolean passes(int index) {
                return answers.ofRow(index) != 0;
            }

            @Override
            public void retain(RowSet rows) { // a loop of its own, which the JIT compiles for this column alone
                for (int word = rows.firstWord(); word < rows.endWord(); word++) {
                    long kept = 0;
                    for (long left = rows.word(word); left != 0; left &= left - 1) {
                        int bit = Long.numberOfTrailingZeros(left);
                        kept |= answers.ofRow(word * Long.SIZE + bit) != 0 ? 1L << bit : 0;
                    }
                    rows.setWord(word, kept);
                }
            }
        };
    }
}
