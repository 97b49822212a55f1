package io.porthole.monitor;

import io.porthole.engine.ClockOffset;
import io.porthole.engine.RequestLog;
import io.porthole.watcher.StreamFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is known of how a source is doing, at one moment.
///
/// @param liveSince   since when it has been seen live without a break; null while it is not
/// @param lastEvent   when its last event arrived, by this machine's clock; null before the first
/// @param clockOffset how far its clock is from this machine's; null where that is not known
/// @param received    events that it sent, without the rows that Porthole adds
/// @param stream      what was made of its stream
/// @param lost        events that it sent and that are not in the table, because they came too fast for Porthole
/// @param requests    what was sent to its host, by kind
public record SourceAccount(
        @Nullable Instant liveSince,
        @Nullable Instant lastEvent,
        @Nullable ClockOffset clockOffset,
        long received,
        StreamFigures stream,
        long lost,
        List<RequestLog.Count> requests) {
    public SourceAccount {
        requests = List.copyOf(requests);
    }
}
