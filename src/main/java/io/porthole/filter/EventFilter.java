package io.porthole.filter;

import io.porthole.event.Event;

/// Says which events are wanted, one by one. Immutable; usable from any thread.
@FunctionalInterface
public interface EventFilter {
    /// Whether an event is wanted.
    ///
    /// @param batch the number of the batch that the event came with
    /// @param noise whether the event is noise, as [io.porthole.log.NoiseDetector] tells it
    boolean passes(Event event, long batch, boolean noise);
}
