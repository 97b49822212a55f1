package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.settings.Preference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemesTest {
    @Test
    void theDesktopIsFollowedUntilSomethingElseIsChosen() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var desktop = new SimpleObjectProperty<>(Theme.DARK);
            try (var themes = new Themes(desktop)) {
                assertEquals(Theme.DARK, themes.themeProperty().get());
                desktop.set(Theme.HIGH_CONTRAST);
                assertEquals(Theme.HIGH_CONTRAST, themes.themeProperty().get());
                themes.choiceProperty().set(ThemeChoice.LIGHT);
                desktop.set(Theme.DARK);
                assertEquals(Theme.LIGHT, themes.themeProperty().get());
            }
        });
    }

    @Test
    void theSettingsFileNamesThemesWhateverTheWindowCallsThem() {
        assertEquals(
                List.of("system", "light", "dark", "high contrast"),
                Stream.of(ThemeChoice.values()).map(ThemeChoice::id).toList());
        assertEquals(List.of("system", "light", "dark", "high contrast"), Preference.THEME.choices());
        for (ThemeChoice choice : ThemeChoice.values()) {
            assertEquals(choice, ThemeChoice.of(choice.id()));
        }
    }

    @Test
    void aDesktopOfHighContrastIsKnownByItsOwnSettings() {
        assertEquals(Theme.DARK, DesktopTheme.of(Map.of(), ColorScheme.DARK));
        assertEquals(Theme.LIGHT, DesktopTheme.of(Map.of("GTK.theme_name", "Adwaita"), ColorScheme.LIGHT));
        assertEquals(Theme.HIGH_CONTRAST, DesktopTheme.of(Map.of("Windows.SPI.HighContrast", true), ColorScheme.LIGHT));
        assertEquals(Theme.LIGHT, DesktopTheme.of(Map.of("Windows.SPI.HighContrast", false), ColorScheme.LIGHT));
        assertEquals(
                Theme.HIGH_CONTRAST,
                DesktopTheme.of(Map.of("GTK.theme_name", "HighContrastInverse"), ColorScheme.DARK));
    }
}
