package io.porthole.ui.sources;

import io.porthole.monitor.SourceHealth;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.VBox;

/// The list of sources.
public final class SourcesView extends VBox {
    private final SourcesActions actions;

    public SourcesView(SourcesActions actions) {
        this.actions = actions;
    }

    /// Brings the list up to date; selection and scroll position stay.
    ///
    /// @param now from which the time to the next attempt is counted
    public void show(List<SourceHealth> sources, Instant now) {}

    /// Opens the field for a new source and puts the cursor into it.
    public void openAdd() {}
}
