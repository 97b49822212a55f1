package io.porthole.ui.events;

/// Where somebody was in the table.
///
/// @param selected  the number of the selected row; 0 where none was
/// @param top       the number of the row on the first line; 0 where there was none
/// @param following whether the newest row was kept in sight
public record Place(long selected, long top, boolean following) {}
