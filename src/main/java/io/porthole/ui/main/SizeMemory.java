package io.porthole.ui.main;

import io.porthole.settings.SettingsStore;
import io.porthole.settings.WindowSize;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Keeps the window's size for the next start, if the user changed it.
final class SizeMemory {
    private final Stage stage;
    private final SettingsStore settings;
    private WindowSize opened = WindowSize.USUAL;
    /// The size that the window goes back to when it is maximized no more.
    private WindowSize unmaximized = WindowSize.USUAL;

    SizeMemory(Stage stage, SettingsStore settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// From now on, a change of the size is the user's.
    void begin() {
        opened = size();
        unmaximized = stage.isMaximized() ? settings.settings().window() : opened;
        Scene scene = stage.getScene();
        scene.widthProperty().addListener(_ -> resized());
        scene.heightProperty().addListener(_ -> resized());
    }

    private void resized() {
        if (!stage.isMaximized()) {
            unmaximized = size();
        }
    }

    /// Keeps the size with which the window is closed.
    void keep() {
        WindowSize closed = new WindowSize(unmaximized.width(), unmaximized.height(), stage.isMaximized());
        if (!closed.equals(opened)) {
            settings.change(now -> now.with(closed));
        }
    }

    private WindowSize size() {
        Scene scene = stage.getScene();
        return new WindowSize(
                (int) Math.round(scene.getWidth()), (int) Math.round(scene.getHeight()), stage.isMaximized());
    }
}
