package io.porthole.filter.groups;

import io.porthole.event.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The containers of which events are held. For one thread.
final class Members {
    /// Stands where no container is known yet.
    static final Member NOBODY = new Member(new Member.Id("", ""), Actor.NONE);

    private final Map<Member.Id, Member> all = new HashMap<>();

    /// The container that an actor is; described anew by what the actor says.
    Member of(String source, Actor actor) {
        var id = new Member.Id(source, actor.id().isEmpty() ? actor.name() : actor.id());
        Member member = all.computeIfAbsent(id, _ -> new Member(id, actor));
        member.described(actor);
        return member;
    }

    void forgetIfGone(Member member) {
        if (member.events() <= 0) {
            all.remove(member.id());
        }
    }

    Collection<Member> all() {
        return all.values();
    }
}
