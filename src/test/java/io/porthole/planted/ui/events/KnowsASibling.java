package io.porthole.planted.ui.events;

import io.porthole.planted.ui.filter.Bar;

/// Planted: one pane knows another.
public final class KnowsASibling {
    Bar bar = new Bar();
}
