package io.porthole.explain;

import io.porthole.log.Row;

/// A row that may have to do with another.
///
/// @param row   the row
/// @param after how much later it happened than the other, in nanoseconds; below 0 for earlier
public record Related(Row row, long after) {}
