package io.porthole.planted.cli;

import io.porthole.planted.engine.Place;

/// Planted, and innocent: it uses a value of the engine.
public final class UsesAValue {
    Place place = new Place("here");
}
