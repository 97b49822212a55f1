package io.porthole.ui.main;

import io.porthole.settings.Panes;
import io.porthole.settings.SettingsStore;
import io.porthole.settings.WindowSize;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Keeps the window's size and place, and how its room is divided, for the next start, if the user changed them.
final class SizeMemory {
    private final Stage stage;
    private final SettingsStore settings;
    private final PaneMemory panes;
    private Panes.Dividers divided = Panes.Dividers.USUAL;
    private WindowSize opened = WindowSize.USUAL;
    /// The size that the window goes back to when it is maximized no more.
    private WindowSize unmaximized = WindowSize.USUAL;

    SizeMemory(Stage stage, SettingsStore settings, PaneMemory panes) {
        this.stage = stage;
        this.settings = settings;
        this.panes = panes;
    }

    /// From now on, a change is the user's.
    void begin() {
        divided = panes.dividers();
        opened = size();
        unmaximized = stage.isMaximized() ? settings.settings().window() : opened;
        Scene scene = stage.getScene();
        scene.widthProperty().addListener(_ -> resized());
        scene.heightProperty().addListener(_ -> resized());
        stage.xProperty().addListener(_ -> resized());
        stage.yProperty().addListener(_ -> resized());
    }

    private void resized() {
        if (!stage.isMaximized()) {
            unmaximized = size();
        }
    }

    /// Keeps what the window is closed with.
    void keep() {
        WindowSize closed =
                new WindowSize(unmaximized.width(), unmaximized.height(), stage.isMaximized(), unmaximized.place());
        if (!closed.equals(opened)) {
            settings.change(now -> now.with(closed));
        }
        Panes.Dividers now = panes.dividers();
        if (!now.equals(divided)) {
            panes.keep(now);
        }
    }

    private WindowSize size() {
        Scene scene = stage.getScene();
        return new WindowSize(
                (int) Math.round(scene.getWidth()),
                (int) Math.round(scene.getHeight()),
                stage.isMaximized(),
                Optional.of(new WindowSize.Place((int) Math.round(stage.getX()), (int) Math.round(stage.getY()))));
    }
}
