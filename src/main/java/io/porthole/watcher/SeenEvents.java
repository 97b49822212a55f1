package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import java.util.HashSet;
import java.util.Set;

/// Remembers the newest events of one engine, so that those which it sends again can be told from new ones.
///
/// An event is known by its type, action, actor and time in nanoseconds; one without a usable time by its text. That
/// many are remembered as an engine's own memory holds many times over (256, moby `daemon/events/events.go`), for
/// Podman sends all since a moment. For one thread.
final class SeenEvents {
    static final int REMEMBERED = 4096;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[REMEMBERED];
    private final long[] times = new long[REMEMBERED];
    private long count;

    void add(EngineMessage message) {
        int slot = (int) (count++ % REMEMBERED);
        keys[slot] = key(message);
        times[slot] = message.timeNano();
    }

    /// Whether nothing was ever seen.
    boolean isEmpty() {
        return count == 0;
    }

    /// The keys of what is remembered.
    Set<Long> keys() {
        var held = new HashSet<Long>();
        for (int i = 0; i < held(); i++) {
            held.add(keys[i]);
        }
        return held;
    }

    /// The newest time that is not after `limit`; 0 where there is none. A time in the engine's future comes from a
    /// clock that was set back since, or from no clock at all, and nothing that happens now would be newer.
    long newest(long limit) {
        long newest = 0;
        for (int i = 0; i < held(); i++) {
            if (times[i] <= limit) {
                newest = Math.max(newest, times[i]);
            }
        }
        return newest;
    }

    private int held() {
        return (int) Math.min(count, REMEMBERED);
    }

    /// What an event is known by.
    static long key(EngineMessage message) {
        long key = message.type().hashCode();
        key = key * MIX + message.action().hashCode();
        key = key * MIX + message.actorId().hashCode();
        key = key * MIX + message.timeNano();
        if (message.timeNano() <= 0) {
            key = key * MIX + message.attributes().hashCode();
            key = key * MIX + message.raw().hashCode();
        }
        return key ^ (key >>> 29);
    }
}
