package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.Kind;
import io.porthole.log.Segment;

/// Passes the rows one of whose texts passes: name, ID, verb, the value of an attribute.
final class WordFilter implements RowFilter {
    private final TextTest test;
    private final String part;
    private final ActorQuestion question = new ActorQuestion(actor -> isIn(actor) ? 1 : 0);

    WordFilter(Glob glob) {
        this.test = WordTest.of(glob);
        this.part = glob.longestPart();
    }

    private boolean isIn(Actor actor) {
        return test.test(actor.name())
                || test.test(actor.id())
                || actor.attributes().values().stream().anyMatch(test::test);
    }

    private boolean isIn(Kind kind) {
        return test.test(kind.verb()) || test.test(kind.action().word());
    }

    @Override
    public RowTest forSegment(Segment segment) {
        return new Test(segment);
    }

    private final class Test implements RowTest {
        private final Segment segment;
        private final ActorQuestion.Answers actors;
        private final Verdicts kinds;
        private final OwnWord own;

        Test(Segment segment) {
            this.segment = segment;
            this.actors = question.in(segment);
            this.kinds = new Verdicts(number -> isIn(segment.kind(number)));
            this.own = new OwnWord(test, part, segment);
        }

        @Override
        public boolean passes(int index) {
            return isInShared(index) || own.isIn(index);
        }

        @Override
        public void retain(RowSet rows) {
            RowSet others = rows.copy();
            retainShared(rows);
            others.remove(rows);
            own.retain(others);
            rows.add(others);
        }

        private void retainShared(RowSet rows) { // a loop of its own, which the JIT compiles for this question alone
            for (int word = rows.firstWord(); word < rows.endWord(); word++) {
                long kept = 0;
                for (long left = rows.word(word); left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    kept |= isInShared(word * Long.SIZE + bit) ? 1L << bit : 0;
                }
                rows.setWord(word, kept);
            }
        }

        private boolean isInShared(int index) {
            return actors.ofRow(index) != 0 || kinds.of(segment.kindNumber(index));
        }
    }
}
