package io.porthole.ui.events;

/// What the user has to do with a row.
///
/// @param selected  whether it is selected, alone or among others
/// @param cursor    whether the keys go from it
/// @param marked    whether it bears a mark
/// @param reference whether times count from it
record LineSigns(boolean selected, boolean cursor, boolean marked, boolean reference) {
    static final LineSigns NONE = new LineSigns(false, false, false, false);
}
