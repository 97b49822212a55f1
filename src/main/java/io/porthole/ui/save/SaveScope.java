package io.porthole.ui.save;

/// Which events are saved.
public enum SaveScope {
    /// All that are held.
    ALL,
    /// What passes the filter, folded or not.
    FILTERED,
    /// The selected rows that are shown.
    SELECTED
}
