package io.porthole.ui.detail;

import io.porthole.log.Row;
import java.time.ZoneId;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// All that is known of the selected row.
public final class DetailView extends StackPane {
    /// An empty pane.
    ///
    /// @param zone in which times are shown
    public DetailView(ZoneId zone) {}

    /// Shows a row; a sentence that none is selected if it is null.
    public void show(@Nullable Row row) {}
}
