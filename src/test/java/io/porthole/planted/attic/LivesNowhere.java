package io.porthole.planted.attic;

/// Planted: a package that no rule knows.
public final class LivesNowhere {}
