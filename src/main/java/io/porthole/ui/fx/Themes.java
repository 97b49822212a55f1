package io.porthole.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// Puts the chosen theme on all windows, and follows the desktop where that is the choice. On the JavaFX thread.
public final class Themes implements AutoCloseable {
    /// Of what carries the colours.
    public static final String STYLE_CLASS = "porthole-colors";

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ObservableValue<ColorScheme> desktop;
    private final ChangeListener<ColorScheme> onDesktop = (_, _, _) -> apply();

    public Themes() {
        this(Platform.getPreferences().colorSchemeProperty());
    }

    Themes(ObservableValue<ColorScheme> desktop) {
        this.desktop = desktop;
        desktop.addListener(onDesktop);
        choice.addListener((_, _, _) -> apply());
        apply();
    }

    /// The choice in force; setting it changes the windows at once.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// Whether the theme that is on now is dark.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Has a root of a scene carry the colours that the themes lack, until that is given up.
    public Subscription paint(Parent root) {
        root.getStyleClass().add(STYLE_CLASS);
        return dark.subscribe(isDark -> root.pseudoClassStateChanged(DARK, isDark));
    }

    private void apply() {
        dark.set(
                switch (choice.get()) {
                    case SYSTEM -> desktop.getValue() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                });
        var theme = dark.get() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    /// Follows the desktop no longer.
    @Override
    public void close() {
        desktop.removeListener(onDesktop);
    }
}
