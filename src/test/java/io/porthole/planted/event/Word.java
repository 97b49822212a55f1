package io.porthole.planted.event;

/// Planted, and innocent: something that others may use.
public final class Word {}
