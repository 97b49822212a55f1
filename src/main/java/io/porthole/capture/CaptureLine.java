package io.porthole.capture;

import io.porthole.event.Event;

/// What a line of an opened file is.
public sealed interface CaptureLine {
    /// The first line of a capture.
    record Header(CaptureHeader header) implements CaptureLine {}

    /// An event as Porthole writes it.
    record Row(Event event) implements CaptureLine {}

    /// An event as an engine sends it, which is for others to read.
    record OfEngine() implements CaptureLine {}

    /// None of these.
    ///
    /// @param problem why it is not, a part of a sentence
    record Odd(String problem) implements CaptureLine {}
}
