package io.porthole.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An actor and the attributes that a line of it had. Nearly all of an actor's attributes are labels, which ride on
/// every event of it, so that the next line need only be compared with this one. Immutable.
final class ActorTemplate {
    private static final int PER_ACTOR = 256;
    private static final int PER_PAIR = 64;

    private final byte[] idBytes;
    private final String id;
    private final KnownPairs pairs;

    private ActorTemplate(byte[] idBytes, String id, KnownPairs pairs) {
        this.idBytes = idBytes;
        this.id = id;
        this.pairs = pairs;
    }

    /// Reads the attributes from `from` on, which is behind their opening brace; null if they are not in the canonical
    /// form. The actor's ID lies between `idFrom` and `idTo`.
    static @Nullable ActorTemplate read(byte[] line, int idFrom, int idTo, int from, SharedStrings shared) {
        KnownPairs pairs = KnownPairs.read(line, from, shared);
        if (pairs == null) {
            return null;
        }
        String id = shared.share(line, idFrom, idTo);
        return new ActorTemplate(Arrays.copyOfRange(line, idFrom, idTo), id, pairs);
    }

    boolean isOf(byte[] line, int idFrom, int idTo) {
        return Arrays.equals(idBytes, 0, idBytes.length, line, idFrom, idTo);
    }

    String id() {
        return id;
    }

    KnownPairs pairs() {
        return pairs;
    }

    /// About how many bytes this keeps alive: each text is there as bytes and as strings.
    long weight() {
        return PER_ACTOR + 3L * idBytes.length + 3L * pairs.bytes() + (long) PER_PAIR * pairs.size();
    }
}
