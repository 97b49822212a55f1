package io.porthole.ui.main;

import io.porthole.monitor.MonitorFigures;
import javafx.scene.layout.HBox;

/// The line at the window's foot.
public final class StatusBar extends HBox {
    /// Shows new figures.
    ///
    /// @param openErrors how many errors last
    public void show(MonitorFigures figures, long openErrors) {}

    /// What a click on the number of errors does.
    public void setOnErrors(Runnable action) {}
}
