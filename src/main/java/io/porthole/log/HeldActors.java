package io.porthole.log;

import io.porthole.event.Actor;
import java.util.IdentityHashMap;

/// The actors that the rows of a log's segments share, and about how much memory they take: each is counted once,
/// however many segments have it. Those that are only a name, as files are, are many and small: each segment counts its
/// own. Used by the log's writer alone.
final class HeldActors {
    /// An object of a text and the array in it, in bytes beside the characters.
    private static final int PER_TEXT = 40;

    /// An attribute's place in its map and its value's object. Keys are shared by all actors.
    private static final int PER_ATTRIBUTE = 56 + PER_TEXT;

    private static final int PER_ACTOR = 160;

    /// An actor that is only a name, with its place in its segment.
    private static final long PER_NAME = 32 + PER_TEXT;

    private final IdentityHashMap<Actor, Integer> segments = new IdentityHashMap<>();
    private long bytes;

    long bytes() {
        return bytes;
    }

    /// One more segment has it.
    void add(Actor actor) {
        if (segments.merge(actor, 1, Integer::sum) == 1) {
            bytes += bytes(actor);
        }
    }

    /// One segment that had it has gone.
    void remove(Actor actor) {
        if (segments.computeIfPresent(actor, (_, count) -> count == 1 ? null : count - 1) == null) {
            bytes -= bytes(actor);
        }
    }

    void clear() {
        segments.clear();
        bytes = 0;
    }

    /// Whether an actor is only a name.
    static boolean isName(Actor actor) {
        return actor.attributes().isEmpty() && actor.id().isEmpty();
    }

    /// About how much memory an actor takes that is only a name.
    static long nameBytes(Actor actor) {
        return PER_NAME + actor.name().length();
    }

    /// About how much memory an actor takes.
    static long bytes(Actor actor) {
        long sum =
                PER_ACTOR + PER_TEXT * 2L + actor.name().length() + actor.id().length();
        for (String value : actor.attributes().values()) {
            sum += PER_ATTRIBUTE + value.length();
        }
        return sum;
    }
}
