package io.porthole.ui.fx;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Puts the chosen theme on all windows, and follows the desktop where that is the choice. On the JavaFX thread.
public final class Themes implements AutoCloseable {
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme", Theme.LIGHT);
    private final ObservableValue<Theme> desktop;
    private final ChangeListener<Theme> onDesktop = (_, _, _) -> apply();

    public Themes() {
        this(DesktopTheme.follow(Platform.getPreferences()));
    }

    Themes(ObservableValue<Theme> desktop) {
        this.desktop = desktop;
        desktop.addListener(onDesktop);
        choice.addListener((_, _, _) -> apply());
        apply();
    }

    /// The choice in force; setting it changes the windows at once.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// The theme that is on now.
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    private void apply() {
        theme.set(
                switch (choice.get()) {
                    case SYSTEM -> desktop.getValue();
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
                });
        Application.setUserAgentStylesheet(theme.get().sheet());
    }

    /// Follows the desktop no longer.
    @Override
    public void close() {
        desktop.removeListener(onDesktop);
    }
}
