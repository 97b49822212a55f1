package io.porthole.cli;

import io.porthole.filter.EventFilter;

/// What `tail` writes.
///
/// @param filter the events that are written
/// @param count  how many of them, rows of Porthole's own not counted
record Wanted(EventFilter filter, long count) {}
