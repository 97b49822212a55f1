package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.OwnValues;
import io.porthole.log.Segment;
import java.util.List;

/// Passes the rows one of whose attributes passes, be it the actor's or the row's own.
final class AttributeFilter implements RowFilter {
    private final List<String> names;
    private final TextTest test;
    private final boolean whenAbsent;
    private final ActorQuestion question;

    /// @param names      of which the first that a row has counts
    /// @param whenAbsent whether rows pass that have none of them
    AttributeFilter(List<String> names, TextTest test, boolean whenAbsent) {
        this.names = List.copyOf(names);
        this.test = test;
        this.whenAbsent = whenAbsent;
        this.question = new ActorQuestion(this::answer);
    }

    /// Twice the place of the first name that the actor has, the number of names for none; and 1 if what it
    /// stands for passes.
    private int answer(Actor actor) {
        for (int i = 0; i < names.size(); i++) {
            String value = actor.attributes().get(names.get(i));
            if (value != null) {
                return 2 * i + (test.test(value) ? 1 : 0);
            }
        }
        return 2 * names.size() + (whenAbsent ? 1 : 0);
    }

    @Override
    public RowTest forSegment(Segment segment) {
        return new Test(question.in(segment), segment.ownValues());
    }

    private final class Test implements RowTest {
        private final ActorQuestion.Answers answers;
        private final OwnValues own;
        private final OwnKeys keys;

        Test(ActorQuestion.Answers answers, OwnValues own) {
            this.answers = answers;
            this.own = own;
            this.keys = new OwnKeys(own, names);
        }

        @Override
        public boolean passes(int index) {
            int answer = answers.ofRow(index);
            return answer <= 1 ? answer == 1 : passes(index, answer);
        }

        @Override
        public void retain(RowSet rows) { // a loop of its own, which the JIT compiles for this question alone
            for (int word = rows.firstWord(); word < rows.endWord(); word++) {
                long kept = 0;
                for (long left = rows.word(word); left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    kept |= passes(word * Long.SIZE + bit) ? 1L << bit : 0;
                }
                rows.setWord(word, kept);
            }
        }

        /// Where the actor lacks the first name at least: a row's own value of an earlier name counts.
        private boolean passes(int index, int answer) {
            return keys.find(index, answer >> 1) ? test.test(own) : (answer & 1) != 0;
        }
    }
}
