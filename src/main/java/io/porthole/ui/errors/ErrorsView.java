package io.porthole.ui.errors;

import io.porthole.monitor.ErrorEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.VBox;

/// What went wrong: one line, or the whole list.
public final class ErrorsView extends VBox {
    private final ReadOnlyBooleanWrapper collapsed = new ReadOnlyBooleanWrapper(this, "collapsed", true);

    /// An empty pane.
    ///
    /// @param zone in which times are shown
    public ErrorsView(ErrorsActions actions, ZoneId zone) {}

    /// Brings the list up to date; selection and scroll position stay.
    ///
    /// @param now from which the time to the next attempt is counted
    public void show(List<ErrorEntry> entries, Instant now) {}

    /// Whether only one line with the latest open error is shown. True at first, and changed by the user or
    /// [#setCollapsed] alone.
    public ReadOnlyBooleanProperty collapsedProperty() {
        return collapsed.getReadOnlyProperty();
    }

    public void setCollapsed(boolean newCollapsed) {
        collapsed.set(newCollapsed);
    }

    /// Shows the whole list and puts the focus into it.
    public void open() {
        setCollapsed(false);
    }
}
