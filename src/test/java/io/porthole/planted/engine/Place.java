package io.porthole.planted.engine;

/// Planted, and innocent: a value that others may use.
public record Place(String name) {}
