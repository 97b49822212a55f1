package io.porthole.event;

import java.util.Map;

/// One thing that happened, as Porthole came to know it.
///
/// @param type    what kind of source reported it
/// @param source  the name of the host or directory that it came from
/// @param object  the kind of object in the engine's word (`container`, `image`, `network`, …), `file` or
///                `directory` for files; may be empty
/// @param action  what happened, as far as Porthole knows the word
/// @param verb    what happened in the engine's own words, whole (`exec_create: sh -c true`)
/// @param actor   whom it happened to
/// @param time    when, by the source's clock: nanoseconds since 1970 in UTC. Events of one engine are not ordered
///                by it
/// @param arrived when Porthole received it, by this machine's clock: nanoseconds since 1970 in UTC
/// @param origin  how Porthole came to know of it
/// @param raw     what the source sent, where that says more than the other fields (an unreadable line, an unknown
///                field); otherwise empty
/// @param flag    what is wrong with what the source sent, though it could be read: a plain short sentence. Empty for
///                nearly every event. It may hold what came from outside
/// @param batch   of an event that was read back from a file: the number of the batch that it came with when it was
///                first seen, from 1. Otherwise 0: the log numbers its batches itself
public record Event(
        EventType type,
        String source,
        String object,
        Action action,
        String verb,
        Actor actor,
        long time,
        long arrived,
        Origin origin,
        String raw,
        String flag,
        long batch) {

    /// An event that is seen for the first time.
    public Event(
            EventType type,
            String source,
            String object,
            Action action,
            String verb,
            Actor actor,
            long time,
            long arrived,
            Origin origin,
            String raw,
            String flag) {
        this(type, source, object, action, verb, actor, time, arrived, origin, raw, flag, 0);
    }

    /// An event with nothing wrong about it.
    public Event(
            EventType type,
            String source,
            String object,
            Action action,
            String verb,
            Actor actor,
            long time,
            long arrived,
            Origin origin,
            String raw) {
        this(type, source, object, action, verb, actor, time, arrived, origin, raw, "");
    }

    /// An event of Porthole's own about a source, told in `message`, which becomes the verb.
    public static Event porthole(String source, Action action, String message, long now) {
        return new Event(
                EventType.PORTHOLE, source, "", action, message, Actor.named(source), now, now, Origin.LIVE, "");
    }

    /// The same event with more, or less, said of whom it happened to.
    public Event of(Actor other) {
        return new Event(type, source, object, action, verb, other, time, arrived, origin, raw, flag, batch);
    }

    /// The number of the batch that it is a row of.
    ///
    /// @param now that of the batch with which it comes to the log
    public long batchOr(long now) {
        return batch > 0 ? batch : now;
    }

    public String actorName() {
        return actor.name();
    }

    public String actorId() {
        return actor.id();
    }

    public Map<String, String> actorAttributes() {
        return actor.attributes();
    }

    /// Action and name, as in `start nginx`.
    @Override
    public String toString() {
        return action.word() + " " + actor.name();
    }
}
