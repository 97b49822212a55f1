package io.porthole.log;

import io.porthole.event.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Finds, for each event, the part of its actor that recurs in all events of the same container, image, … so that
/// the log keeps it once. What differs from event to event (an exit code, an exec ID) becomes the row's own.
///
/// The engine does not say which attributes are which, and labels may have any name. So the shared part begins as
/// all attributes of the actor's first event, and each attribute that is missing or different in a later one leaves
/// it. Used by the log's writer alone.
final class SharedActors {
    /// Beyond this the actor not heard of for the longest time is forgotten; its next event starts a new shared
    /// part. So are actors that take too much memory together.
    private static final int MOST = 8_192;

    /// How many actors that are only a name are remembered: a file that is written again and again is held once.
    private static final int NAMES = 1 << 13;

    /// What an event has beside its actor's shared part.
    record Own(int position, String key, String value) {}

    private final SequencedMap<String, Shared> actors = new LinkedHashMap<>(256, 0.75f, true);
    /// Each at the place that its name's hash gives it.
    private final @Nullable Numbered<Actor>[] names = newNames();

    private long mostBytes;
    private long bytes;

    /// @param mostBytes how much memory all actors take at most, about
    SharedActors(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// From the next actor on they take so much at most.
    void setMostBytes(long newMostBytes) {
        mostBytes = newMostBytes;
    }

    /// The shared actor for `actor`; what is the event's own is added to `own`.
    Numbered<Actor> share(Actor actor, List<Own> own) {
        if (HeldActors.isName(actor)) {
            return name(actor);
        }
        String key = actor.id().isEmpty() ? actor.name() : actor.id();
        Shared shared = actors.get(key);
        if (shared == null || !shared.actor().name().equals(actor.name())) {
            return remember(key, actor);
        }
        if (shared.split(actor.attributes(), own)) {
            return shared.actor;
        }
        own.clear();
        Shared less = shared.without(actor);
        if (less.split(actor.attributes(), own)) {
            put(key, less);
            return less.actor;
        }
        own.clear();
        return remember(key, actor);
    }

    private Numbered<Actor> name(Actor actor) {
        int hash = actor.name().hashCode() * 0x9e3779b9;
        int place = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(NAMES));
        var known = names[place];
        if (known == null || !known.value().equals(actor)) {
            known = new Numbered<>(actor);
            names[place] = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // an array of a generic type can be made in no other way
    private static @Nullable Numbered<Actor>[] newNames() {
        return (Numbered<Actor>[]) new Numbered<?>[NAMES];
    }

    private Numbered<Actor> remember(String key, Actor actor) {
        var shared = new Shared(actor);
        put(key, shared);
        return shared.actor;
    }

    private void put(String key, Shared shared) {
        Shared before = actors.put(key, shared);
        bytes += shared.bytes - (before == null ? 0 : before.bytes);
        while (actors.size() > MOST || (bytes > mostBytes && actors.size() > 1)) {
            bytes -= actors.pollFirstEntry().getValue().bytes;
        }
    }

    private static final class Shared {
        private final Numbered<Actor> actor;
        private final List<String> keys;
        private final List<String> values;
        private final long bytes;

        Shared(Actor actor) {
            var attributes = Collections.unmodifiableMap(new LinkedHashMap<>(actor.attributes()));
            this.actor = new Numbered<>(new Actor(actor.name(), actor.id(), attributes));
            this.keys = List.copyOf(attributes.keySet());
            this.values = new ArrayList<>(attributes.values());
            this.bytes = HeldActors.bytes(this.actor.value());
        }

        Actor actor() {
            return actor.value();
        }

        /// Adds what is not shared to `own`; false if a shared attribute is missing, different or out of its order.
        boolean split(Map<String, String> attributes, List<Own> own) {
            var walk = new Object() {
                int position;
                int matched;
            };
            attributes.forEach((key, value) -> {
                if (walk.matched < keys.size()
                        && same(keys.get(walk.matched), key)
                        && same(values.get(walk.matched), value)) {
                    walk.matched++;
                } else {
                    own.add(new Own(walk.position, key, value));
                }
                walk.position++;
            });
            return walk.matched == keys.size();
        }

        Shared without(Actor other) {
            var common = new LinkedHashMap<String, String>();
            actor().attributes().forEach((key, value) -> {
                if (Objects.equals(other.attributes().get(key), value)) {
                    common.put(key, value);
                }
            });
            return new Shared(new Actor(actor().name(), actor().id(), common));
        }

        @SuppressWarnings("ReferenceEquality") // most strings come shared from the reader; comparing them is the rest
        private static boolean same(String a, String b) {
            return a == b || a.equals(b);
        }
    }
}
