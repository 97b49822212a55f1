package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Origin;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The beginning of a stream, in which an engine sends again what it remembers before it tells what happens.
///
/// Nothing marks where the one ends and the other begins: an event that is younger than the stream is the first new
/// one. For one thread.
final class Replay {
    /// How many messages are looked at for repetitions. An engine sends up to 256 again, and those which happened
    /// while the stream was opened perhaps twice; Podman sends all that it has since a moment.
    static final int WATCHED = SeenEvents.REMEMBERED;

    private final Set<Long> seen;
    private final Set<Long> sent = new HashSet<>();
    private final long opened;
    private int watched;
    private boolean over;
    private boolean overlaps;
    private int duplicates;

    /// @param seen   the keys of what was seen before this stream
    /// @param opened when the stream was opened: by the engine's clock, nanoseconds since 1970
    Replay(Set<Long> seen, long opened) {
        this.seen = seen;
        this.opened = opened;
    }

    /// How this message came to be sent; null for one that was seen already.
    ///
    /// @param now by the engine's clock; a time after it says nothing
    @Nullable
    Origin accept(EngineMessage message, long now) {
        if (watched == WATCHED) {
            return Origin.LIVE;
        }
        watched++;
        long time = message.timeNano();
        boolean timed = time > 0 && time <= now;
        long key = SeenEvents.key(message);
        if ((timed || !over) && seen.contains(key)) {
            overlaps = true;
            duplicates++;
            return null;
        }
        if (time > 0 && sent.contains(key)) {
            duplicates++;
            return null;
        }
        over |= timed && time > opened;
        if (!over) {
            sent.add(key);
        }
        return (timed ? time > opened : over) ? Origin.LIVE : Origin.REPLAYED;
    }

    /// Nothing that comes from now on is sent again, unless its time says so.
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /// Whether something was sent again that had been seen: then nothing is missing in between.
    boolean overlaps() {
        return overlaps;
    }

    /// How many messages came, up to [#WATCHED].
    int watched() {
        return watched;
    }

    /// How many messages were seen already.
    int duplicates() {
        return duplicates;
    }
}
