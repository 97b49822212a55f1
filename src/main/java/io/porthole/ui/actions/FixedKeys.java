package io.porthole.ui.actions;

import io.porthole.ui.fx.Place;
import java.util.List;

/// Keys that belong to a control as typing belongs to a text, and that can be for nothing else there.
///
/// @param keys the keys, in words
/// @param name what they do
public record FixedKeys(Place place, String keys, String name) {
    /// All that there are.
    public static final List<FixedKeys> ALL = List.of(
            new FixedKeys(Place.ANYWHERE, "Tab, Shift+Tab", "Go to the next, to the previous control"),
            new FixedKeys(
                    Place.TABLE, "Up, Down, Page Up, Page Down, Home, End", "Move; End also follows the newest event"),
            new FixedKeys(Place.TABLE, "Shift or Ctrl with these", "Select several rows; move and select nothing"),
            new FixedKeys(
                    Place.FILTER,
                    "Up, Down, Page Up, Page Down",
                    "Choose a suggestion; without any, go through the filters that were in force"),
            new FixedKeys(
                    Place.FILTER, "Enter, Tab", "Take the chosen suggestion; without one, Enter confirms the filter"),
            new FixedKeys(Place.FILTER, "Esc", "Close the suggestions, clear the filter, go back to the table"),
            new FixedKeys(Place.FIND, "Enter, Shift+Enter", "Go to the next, to the previous row found"),
            new FixedKeys(Place.FIND, "Esc", "Close the find bar"),
            new FixedKeys(
                    Place.TIMELINE,
                    "Left, Right, Page Up, Page Down, Home, End",
                    "Move the cursor; with Shift, choose what lies between"),
            new FixedKeys(Place.DETAIL, "Left, Right", "Go to the tab beside, where a tab has the focus"),
            new FixedKeys(Place.ERRORS, "Esc", "Show one line only"),
            new FixedKeys(Place.REQUESTS, "Esc", "Close the list of requests"));
}
