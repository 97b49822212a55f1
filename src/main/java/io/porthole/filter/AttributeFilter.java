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
            int before = answer >> 1; // a row's own value of an earlier name counts instead
            return before > 0 && keys.find(index, before) ? test.test(own) : (answer & 1) != 0;
        }
    }
}
