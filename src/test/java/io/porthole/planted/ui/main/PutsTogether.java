package io.porthole.planted.ui.main;

import io.porthole.planted.ui.filter.Bar;

/// Planted, and innocent: the main window knows the panes.
public final class PutsTogether {
    Bar bar = new Bar();
}
