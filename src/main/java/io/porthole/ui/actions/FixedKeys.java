package io.porthole.ui.actions;

import io.porthole.ui.fx.Place;
import java.util.List;

/// Keys that belong to a pane as typing belongs to a text, and that nothing else offers.
///
/// @param keys the keys, in words
/// @param name what they do
public record FixedKeys(Place place, String keys, String name) {
    /// All that there are.
    public static final List<FixedKeys> ALL = List.of(
            new FixedKeys(Place.ANYWHERE, "Ctrl+1 … Ctrl+9", "Put one of the first nine named filters in force"),
            new FixedKeys(Place.ANYWHERE, "Ctrl+D", "Save the filter under a name"),
            new FixedKeys(Place.ANYWHERE, "Menu, Shift+F10", "Show the menu of what has the focus"),
            new FixedKeys(
                    Place.TABLE, "Up, Down, Page Up, Page Down, Home, End", "Move; End also follows the newest event"),
            new FixedKeys(Place.TABLE, "Shift or Ctrl with these", "Select several rows; move and select nothing"),
            new FixedKeys(Place.FILTER, "Ctrl+Space", "Suggest what may stand here"),
            new FixedKeys(
                    Place.FILTER,
                    "Up, Down, Page Up, Page Down",
                    "Choose a suggestion; without any, go through the filters that were in force"),
            new FixedKeys(
                    Place.FILTER, "Enter, Tab", "Take the chosen suggestion; without one, Enter confirms the filter"),
            new FixedKeys(Place.FILTER, "Esc", "Close the suggestions, clear the filter, go back to the table"),
            new FixedKeys(Place.FIND, "Enter, Shift+Enter", "Go to the next, to the previous row found"),
            new FixedKeys(Place.FIND, "Esc", "Close the find bar"),
            new FixedKeys(Place.SOURCES, "Left, Right", "Close, open a group"),
            new FixedKeys(
                    Place.TIMELINE,
                    "Left, Right, Page Up, Page Down, Home, End",
                    "Move the cursor; with Shift, choose what lies between"),
            new FixedKeys(Place.TIMELINE, "Enter", "Show what was chosen only"),
            new FixedKeys(Place.TIMELINE, "Esc", "Let go of what was chosen, show all again"),
            new FixedKeys(
                    Place.DETAIL, "=, -, &, |", "Filter by the chosen value: only this, not this, and this, or this"),
            new FixedKeys(Place.DETAIL, "Ctrl+C", "Copy the chosen lines"),
            new FixedKeys(Place.DETAIL, "F5, D", "Look at the file again, show its difference"),
            new FixedKeys(Place.DETAIL, "Enter", "Go to the chosen related row"));
}
