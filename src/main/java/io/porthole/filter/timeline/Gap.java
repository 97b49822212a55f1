package io.porthole.filter.timeline;

import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time for which Porthole cannot say that it has seen every event of a source.
///
/// @param from   the last moment before it, in nanoseconds since 1970
/// @param to     the first moment after it
/// @param source the source's name; it comes from outside
public record Gap(long from, long to, String source) {
    /// The gap that a row tells of; empty for all rows but those.
    static Optional<Gap> of(Event event) {
        if (event.action() != Action.GAP) {
            return Optional.empty();
        }
        var attributes = event.actorAttributes();
        long from = nanos(attributes.get("from"), event.time());
        long to = nanos(attributes.get("to"), event.time());
        return Optional.of(new Gap(Math.min(from, to), Math.max(from, to), event.source()));
    }

    private static long nanos(@Nullable String time, long other) {
        try {
            return time == null ? other : EpochNanos.of(Instant.parse(time));
        } catch (DateTimeException | ArithmeticException e) {
            return other; // the row then stands for the moment at which it was written
        }
    }
}
