package io.porthole.planted.cli;

import io.porthole.planted.engine.Wire;

/// Planted: the command line uses more of the engine than its values.
public final class ReachesPastValues {
    Wire wire = new Wire();
}
