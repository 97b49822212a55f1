package io.porthole.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The templates of the actors seen lately: at most 4,096, and at most 16 MiB of them. Each place holds two actors,
/// and a new one takes the place of the one seen longer ago. For one thread.
final class ActorTemplates {
    private static final int PLACES = 2048;
    private static final int TELLING = 16;
    private static final long MOST_WEIGHT = 16L * 1024 * 1024;

    private final @Nullable ActorTemplate[] recent = new @Nullable ActorTemplate[PLACES];
    private final @Nullable ActorTemplate[] older = new @Nullable ActorTemplate[PLACES];
    private long weight;

    @Nullable
    ActorTemplate find(byte[] line, int idFrom, int idTo) {
        int place = place(line, idFrom, idTo);
        ActorTemplate first = recent[place];
        if (first == null || first.isOf(line, idFrom, idTo)) {
            return first;
        }
        ActorTemplate second = older[place];
        if (second == null || !second.isOf(line, idFrom, idTo)) {
            return null;
        }
        recent[place] = second;
        older[place] = first;
        return second;
    }

    /// Keeps `template`, whose ID lies there in the line, in the place of the one that it had.
    void keep(ActorTemplate template, byte[] line, int idFrom, int idTo) {
        if (weight + template.weight() > MOST_WEIGHT) {
            clear();
        }
        int place = place(line, idFrom, idTo);
        ActorTemplate first = recent[place];
        if (first != null && !first.isOf(line, idFrom, idTo)) {
            weight -= weight(older[place]);
            older[place] = first;
        } else {
            weight -= weight(first);
        }
        recent[place] = template;
        weight += template.weight();
    }

    /// Forgets the actor that was found or kept last.
    void forget(byte[] line, int idFrom, int idTo) {
        int place = place(line, idFrom, idTo);
        weight -= weight(recent[place]);
        recent[place] = older[place];
        older[place] = null;
    }

    private void clear() {
        Arrays.fill(recent, null);
        Arrays.fill(older, null);
        weight = 0;
    }

    private static long weight(@Nullable ActorTemplate template) {
        return template == null ? 0 : template.weight();
    }

    /// The end of an ID tells it from others; its beginning is often the same (`sha256:`).
    private static int place(byte[] line, int idFrom, int idTo) {
        return ByteWords.hash(line, Math.max(idFrom, idTo - TELLING), idTo) & (PLACES - 1);
    }
}
