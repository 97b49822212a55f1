package io.porthole.ui.main;

import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.events.TimeFormat;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.fx.UserAction;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Has the window look as the settings say, now and after each change, and keeps what is changed in the window itself:
/// the theme, the format of times and the size of the table's text. On the JavaFX thread.
final class WindowSettings implements AutoCloseable {
    private final SettingsStore settings;
    private final EventsPane events;
    private final Themes themes;
    private final Others others;
    private final FxRefresh refresh = new FxRefresh(this::apply);
    private final SettingsStore.Registration onChange;
    private ZoneId zone;
    private int fontSize;
    private String noise = "";

    /// Others who are told of what is set.
    ///
    /// @param zone     in which times are to be shown; told of another
    /// @param contents whether files' contents may be read
    record Others(Consumer<ZoneId> zone, Consumer<Boolean> contents) {}

    WindowSettings(SettingsStore settings, EventsPane events, Themes themes, Others others) {
        this.settings = settings;
        this.events = events;
        this.themes = themes;
        this.others = others;
        zone = settings.settings().zone();
        fontSize = Preference.TABLE_FONT_SIZE.usual();
        apply();
        themes.choiceProperty().addListener((_, _, theme) -> keep(Preference.THEME, theme.id()));
        events.table().timeFormatProperty().addListener((_, _, format) -> keep(Preference.TIME_FORMAT, format.id()));
        onChange = settings.onChange(_ -> refresh.request());
    }

    private <T> void keep(Preference<T> preference, T value) {
        if (!settings.settings().get(preference).equals(value)) {
            settings.change(now -> now.with(preference, value));
        }
    }

    private void apply() {
        Settings now = settings.settings();
        themes.choiceProperty().set(ThemeChoice.of(now.get(Preference.THEME)));
        events.table().timeFormatProperty().set(TimeFormat.of(now.get(Preference.TIME_FORMAT)));
        applyFontSize(now.get(Preference.TABLE_FONT_SIZE));
        applyNoise(now.get(Preference.NOISE_FILTER));
        if (!now.zone().equals(zone)) {
            zone = now.zone();
            others.zone.accept(zone);
        }
        others.contents.accept(now.get(Preference.FILE_CONTENTS));
    }

    private void applyFontSize(int size) {
        if (size != fontSize) {
            fontSize = size;
            events.table().setFontSize(size);
        }
    }

    private void applyNoise(String filter) {
        if (!filter.equals(noise)) {
            noise = filter;
            events.setNoise(filter);
        }
    }

    /// What changes the size of the table's text.
    List<UserAction> actions() {
        return List.of(
                new UserAction(
                                Place.ANYWHERE,
                                "table.larger",
                                Messages.text("window.larger-text-in-table"),
                                () -> resize(1))
                        .keys("Ctrl+Plus", "Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Add"),
                new UserAction(
                                Place.ANYWHERE,
                                "table.smaller",
                                Messages.text("window.smaller-text-in-table"),
                                () -> resize(-1))
                        .keys("Ctrl+Minus", "Ctrl+Subtract"),
                new UserAction(
                                Place.ANYWHERE,
                                "table.usualSize",
                                Messages.text("window.text-usual-size-in"),
                                () -> settings.change(now -> now.without(Preference.TABLE_FONT_SIZE)))
                        .keys("Ctrl+0"));
    }

    /// Beyond the largest and the smallest there is nothing.
    private void resize(int change) {
        int size = settings.settings().get(Preference.TABLE_FONT_SIZE) + change;
        if (Preference.TABLE_FONT_SIZE
                .read(Preference.TABLE_FONT_SIZE.text(size))
                .isPresent()) {
            settings.change(now -> now.with(Preference.TABLE_FONT_SIZE, size));
        }
    }

    /// From now on the settings are nothing to the window.
    @Override
    public void close() {
        onChange.close();
        refresh.close();
    }
}
