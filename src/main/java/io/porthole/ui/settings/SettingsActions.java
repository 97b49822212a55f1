package io.porthole.ui.settings;

import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import java.util.function.UnaryOperator;

/// What the settings window reads and does. Called on the JavaFX thread: nothing here may wait.
public interface SettingsActions {
    /// The settings in force.
    Settings settings();

    /// Changes them.
    void change(UnaryOperator<Settings> change);

    /// Where they are kept.
    String path();

    /// Why a preference is not in force though it is set; empty if it is.
    String whyNotInForce(Preference<?> preference);

    /// Goes to where sources are added, changed and removed.
    void showSources();

    /// Opens the window of the highlight rules.
    void showHighlights();

    /// Opens the page on which keys are changed.
    void showKeys();
}
