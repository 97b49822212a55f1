package io.porthole.ui.fx;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Which theme comes nearest to the desktop's.
///
/// JavaFX tells whether the desktop is dark. That it is of high contrast has no property of its own, but is among the
/// desktop's own settings that JavaFX hands on: a switch on Windows, and the name of the theme where GTK draws.
final class DesktopTheme {
    private static final String ON_WINDOWS = "Windows.SPI.HighContrast";
    private static final String ON_GTK = "GTK.theme_name";
    private static final String GTK_NAME = "highcontrast";

    private DesktopTheme() {}

    /// Follows the desktop for as long as somebody holds what is returned. On the JavaFX thread.
    static ObservableValue<Theme> follow(Platform.Preferences desktop) {
        return Bindings.createObjectBinding(
                () -> of(desktop, desktop.getColorScheme()), desktop, desktop.colorSchemeProperty());
    }

    static Theme of(Map<String, Object> settings, ColorScheme scheme) {
        boolean onGtk = settings.get(ON_GTK) instanceof String name
                && name.toLowerCase(Locale.ROOT).startsWith(GTK_NAME);
        if (onGtk || Boolean.TRUE.equals(settings.get(ON_WINDOWS))) {
            return Theme.HIGH_CONTRAST;
        }
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
