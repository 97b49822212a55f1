package io.porthole.planted.ui.filter;

/// Planted, and innocent: a pane.
public final class Bar {}
