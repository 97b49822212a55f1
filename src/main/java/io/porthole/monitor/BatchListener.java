package io.porthole.monitor;

import io.porthole.event.Event;
import java.util.List;

/// Hears each batch after the log has taken it, in the queue's flush thread.
public interface BatchListener {
    /// One batch.
    ///
    /// @param batch  its number, counted from 1
    /// @param events the events, in the order of the rows
    void batch(long batch, List<Event> events);
}
