package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.Kind;
import io.porthole.log.OwnValues;
import io.porthole.log.Segment;

/// Passes the rows one of whose texts passes: name, ID, verb, the value of an attribute.
final class WordFilter implements RowFilter {
    private final TextTest test;
    private final ActorQuestion question = new ActorQuestion(actor -> isIn(actor) ? 1 : 0);

    WordFilter(TextTest test) {
        this.test = test;
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
        ActorQuestion.Answers actors = question.in(segment);
        var kinds = new Verdicts(number -> isIn(segment.kind(number)));
        OwnValues own = segment.ownValues();
        return index -> actors.ofRow(index) != 0 || kinds.of(segment.kindNumber(index)) || isIn(own, index);
    }

    private boolean isIn(OwnValues own, int index) {
        own.moveTo(index);
        while (own.next()) {
            if (test.test(own)) {
                return true;
            }
        }
        return false;
    }
}
