package io.porthole.capture;

import io.porthole.event.Event;
import java.io.IOException;

/// Writes events one a line.
public interface EventWriter {
    void write(Event event, long batch) throws IOException;

    /// Brings to the reader what was written so far.
    void flush() throws IOException;
}
