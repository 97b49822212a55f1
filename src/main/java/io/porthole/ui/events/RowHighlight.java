package io.porthole.ui.events;

import io.porthole.filter.EventFilter;
import io.porthole.settings.HighlightRole;

/// Rows that are to be highlighted.
///
/// @param filter asked for the rows in sight only
public record RowHighlight(EventFilter filter, HighlightRole role) {}
