package io.porthole.ui.events;

import io.porthole.log.Row;
import java.util.function.Predicate;

/// Rows that are to be highlighted.
///
/// @param test asked for the rows in sight only
public record RowHighlight(Predicate<Row> test, RowRole role) {}
