package io.porthole.ui.detail;

/// What the part for files asks the rest of the window. Called on the JavaFX thread: nothing here may wait.
public interface FileAccess {
    /// Whether a source is a directory or a file that is watched on this machine, so that its rows' paths are paths
    /// here.
    boolean isWatchedHere(String source);

    /// Whether contents may be read, as the settings have it.
    boolean contentsAllowed();

    /// Keeps in the settings that contents are never read.
    void turnContentsOff();

    /// How contents are turned on again, plain sentences.
    String howToTurnOn();
}
