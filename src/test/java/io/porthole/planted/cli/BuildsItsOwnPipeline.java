package io.porthole.planted.cli;

import io.porthole.planted.queue.Carrier;

/// Planted: the command line goes past the monitor.
public final class BuildsItsOwnPipeline {
    Carrier carrier = new Carrier();
}
