package io.porthole.filter.groups;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EventType;
import io.porthole.log.Kind;
import io.porthole.log.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which container each row of a segment is about: found once for each actor and source of the segment,
/// then two look-ups a row.
final class CountedSegment {
    private static final String EXIT_CODE = "exitCode";

    private final Segment segment;
    private final Members members;
    private final Map<String, List<Member>> bySource = new HashMap<>();
    private final BitSet wrong = new BitSet();
    private int seen;

    CountedSegment(Segment segment, Members members) {
        this.segment = segment;
        this.members = members;
    }

    Segment segment() {
        return segment;
    }

    /// The number of the first row not looked at yet.
    long next() {
        return segment.first() + seen;
    }

    /// Looks at the rows up to and without number `next`.
    void look(long next) {
        int end = segment.rowsBefore(next);
        for (int index = seen; index < end; index++) {
            Kind kind = segment.kind(segment.kindNumber(index));
            if (isOfContainer(kind)) {
                boolean wentWrong = Member.isWrong(kind) || (kind.action() == Action.DIE && failed(index));
                wrong.set(index, wentWrong);
                member(kind.source(), segment.actorNumber(index)).happened(kind, wentWrong);
            }
        }
        seen = Math.max(seen, end);
    }

    /// Takes all its rows away: the log has let them go.
    void forget() {
        for (int index = 0; index < seen; index++) {
            Kind kind = segment.kind(segment.kindNumber(index));
            if (isOfContainer(kind)) {
                Member member = member(kind.source(), segment.actorNumber(index));
                member.count(-1, wrong.get(index));
                members.forgetIfGone(member);
            }
        }
    }

    private static boolean isOfContainer(Kind kind) {
        return kind.type() == EventType.DOCKER && kind.object().equals("container");
    }

    /// Whether a container's end had another exit code than 0. That is what an event's own attributes are
    /// mostly, so the row is put together.
    private boolean failed(int index) {
        String code = segment.row(index).event().actorAttributes().getOrDefault(EXIT_CODE, "0");
        return !code.equals("0");
    }

    private Member member(String source, int actorNumber) {
        List<Member> known = bySource.computeIfAbsent(source, _ -> new ArrayList<>());
        while (known.size() <= actorNumber) {
            known.add(Members.NOBODY);
        }
        Member member = known.get(actorNumber);
        if (member == Members.NOBODY) {
            Actor actor = segment.actor(actorNumber);
            member = members.of(source, actor);
            known.set(actorNumber, member);
        }
        return member;
    }
}
