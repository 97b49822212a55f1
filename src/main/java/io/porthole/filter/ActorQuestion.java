package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.log.Segment;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.ToIntFunction;

/// A question about actors, which recur in many segments: each is asked about once, as long as they are not
/// too many. Usable from any thread.
final class ActorQuestion {
    private static final int MOST = 2_048;

    private final ToIntFunction<Actor> question;
    private final IdentityHashMap<Actor, Byte> known = new IdentityHashMap<>();

    /// @param question answers with a number from 0 to 126
    ActorQuestion(ToIntFunction<Actor> question) {
        this.question = question;
    }

    private byte answer(Actor actor) {
        synchronized (known) {
            Byte answer = known.get(actor);
            if (answer != null) {
                return answer;
            }
        }
        byte found = (byte) question.applyAsInt(actor);
        synchronized (known) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(actor, found);
        }
        return found;
    }

    Answers in(Segment segment) {
        return new Answers(this, segment);
    }

    /// The answers about the actors of one segment. One thread's own.
    static final class Answers {
        private final ActorQuestion question;
        private final Segment segment;
        /// One more than the answer; 0 where it is not known yet.
        private byte[] known = new byte[64];

        private Answers(ActorQuestion question, Segment segment) {
            this.question = question;
            this.segment = segment;
        }

        /// The answer about the actor of row `index`.
        int ofRow(int index) {
            int number = segment.actorNumber(index);
            byte answer = number < known.length ? known[number] : 0;
            return answer == 0 ? ask(number) : answer - 1;
        }

        private int ask(int number) {
            if (number >= known.length) {
                known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
            }
            byte answer = question.answer(segment.actor(number));
            known[number] = (byte) (answer + 1);
            return answer;
        }
    }
}
