package io.porthole.planted.queue;

/// Planted, and innocent: it knows nobody.
public final class Carrier {}
