package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Place;
import java.util.List;

/// Keys that belong to a control as typing belongs to a text, and that can be for nothing else there.
///
/// @param keys the keys, in words
/// @param name what they do
public record FixedKeys(Place place, String keys, String name) {
    /// All that there are.
    public static final List<FixedKeys> ALL = List.of(
            new FixedKeys(Place.ANYWHERE, "Tab, Shift+Tab", Messages.text("actions.go-next-previous-control")),
            new FixedKeys(
                    Place.TABLE,
                    "Up, Down, Page Up, Page Down, Home, End",
                    Messages.text("actions.move-end-also-follows")),
            new FixedKeys(
                    Place.TABLE,
                    Messages.text("actions.shift-or-ctrl-these"),
                    Messages.text("actions.select-several-rows-move")),
            new FixedKeys(
                    Place.FILTER,
                    "Up, Down, Page Up, Page Down",
                    Messages.text("actions.choose-suggestion-without-any")),
            new FixedKeys(Place.FILTER, "Enter, Tab", Messages.text("actions.take-chosen-suggestion-without")),
            new FixedKeys(Place.FILTER, "Esc", Messages.text("actions.close-suggestions-clear-filter")),
            new FixedKeys(Place.FIND, "Enter, Shift+Enter", Messages.text("actions.go-next-previous-row")),
            new FixedKeys(Place.FIND, "Esc", Messages.text("actions.close-find-bar")),
            new FixedKeys(
                    Place.TIMELINE,
                    "Left, Right, Page Up, Page Down, Home, End",
                    Messages.text("actions.move-cursor-shift-choose")),
            new FixedKeys(Place.DETAIL, "Left, Right", Messages.text("actions.go-tab-beside-where")),
            new FixedKeys(Place.ERRORS, "Esc", Messages.text("actions.close-list-errors")),
            new FixedKeys(Place.REQUESTS, "Esc", Messages.text("actions.close-list-requests")));
}
