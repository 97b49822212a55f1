package io.porthole.ui.settings;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import java.util.List;
import java.util.Optional;

/// A preference as the settings window shows it.
///
/// @param name  what it is called
/// @param about what it does, plain sentences
/// @param kind  what its text has to be beside what the preference expects
record Entry<T>(SettingsGroup group, Preference<T> preference, String name, String about, Kind kind) {
    /// What a text has to be.
    enum Kind {
        PLAIN,
        /// A filter without a mistake.
        FILTER
    }

    /// All there are. A preference that is missing here cannot be set in the window, which a test does not let pass.
    static final List<Entry<?>> ALL = List.of(
            of(
                    SettingsGroup.READING,
                    Preference.FLUSH_INTERVAL,
                    Messages.text("settings-pane.flush-interval"),
                    Messages.text("settings-pane.how-long-events-gathered")),
            of(
                    SettingsGroup.READING,
                    Preference.KEEP,
                    Messages.text("settings-pane.events-held"),
                    Messages.text("settings-pane.beyond-so-many-oldest")),
            of(
                    SettingsGroup.READING,
                    Preference.MEMORY_SHARE,
                    Messages.text("settings-pane.memory-for-events"),
                    Messages.text("settings-pane.part-portholes-memory-events")),
            of(
                    SettingsGroup.READING,
                    Preference.RETRY_LONGEST,
                    Messages.text("settings-pane.longest-pause-between-attempts"),
                    Messages.text("settings-pane.host-cannot-reached-tried")),
            of(
                    SettingsGroup.TIME,
                    Preference.TIME_ZONE,
                    Messages.text("settings-pane.time-zone"),
                    Messages.text("settings-pane.in-times-shown-and")),
            of(
                    SettingsGroup.TIME,
                    Preference.TIME_FORMAT,
                    Messages.text("settings-pane.times-in-table"),
                    Messages.text("settings-pane.time-day-in-utc")),
            of(
                    SettingsGroup.LOOK,
                    Preference.THEME,
                    Messages.text("settings-pane.theme"),
                    Messages.text("settings-pane.colours-desktop-them-light")),
            of(
                    SettingsGroup.LOOK,
                    Preference.TABLE_FONT_SIZE,
                    Messages.text("settings-pane.size-tables-text"),
                    Messages.text("settings-pane.rows-and-columns-grow")),
            filter(
                    Preference.DEFAULT_FILTER,
                    Messages.text("settings-pane.default-filter"),
                    Messages.text("settings-pane.in-force-when-porthole")),
            filter(
                    Preference.NOISE_FILTER,
                    Messages.text("settings-pane.noise"),
                    Messages.text("settings-pane.what-passes-filter-folded")),
            of(
                    SettingsGroup.FILES,
                    Preference.FILE_CONTENTS,
                    Messages.text("settings-pane.read-contents-files"),
                    Messages.text("settings-pane.only-when-you-ask")),
            notification(
                    Preference.NOTIFY_DIED,
                    Messages.text("settings-pane.container-died"),
                    Messages.text("settings-pane.exit-code-not-0")),
            notification(
                    Preference.NOTIFY_OOM,
                    Messages.text("settings-pane.container-ran-out-memory"),
                    Messages.text("settings-pane.engine-tells-oom")),
            notification(
                    Preference.NOTIFY_UNHEALTHY,
                    Messages.text("settings-pane.container-unhealthy"),
                    Messages.text("settings-pane.health-check-fails")),
            notification(
                    Preference.NOTIFY_GAP,
                    Messages.text("settings-pane.gap"),
                    Messages.text("settings-pane.something-source-not-seen")),
            notification(
                    Preference.NOTIFY_LOST,
                    Messages.text("settings-pane.engine-lost"),
                    Messages.text("settings-pane.connection-ended")),
            of(
                    SettingsGroup.NOTIFICATIONS,
                    Preference.NOTIFY_COOLDOWN,
                    Messages.text("settings-pane.pause-between-notifications"),
                    Messages.text("settings-pane.so-long-nothing-same")),
            of(
                    SettingsGroup.STARTING_AGAIN,
                    Preference.SECOND_START,
                    Messages.text("settings-pane.when-porthole-started-again"),
                    Messages.text("settings-pane.while-window-open-bring")));

    private static <T> Entry<T> of(SettingsGroup group, Preference<T> preference, String name, String about) {
        return new Entry<>(group, preference, name, about, Kind.PLAIN);
    }

    private static Entry<String> filter(Preference<String> preference, String name, String about) {
        return new Entry<>(SettingsGroup.FILTER, preference, name, about, Kind.FILTER);
    }

    private static Entry<Boolean> notification(Preference<Boolean> preference, String name, String about) {
        return new Entry<>(SettingsGroup.NOTIFICATIONS, preference, name, about, Kind.PLAIN);
    }

    /// What is wrong with a text, one sentence; empty if nothing is.
    String mistake(String text) {
        if (preference.read(text).isEmpty()) {
            return preference.expected();
        }
        return kind == Kind.FILTER && FilterLanguage.read(text) instanceof FilterReading.Mistake mistake
                ? mistake.expected()
                : "";
    }

    /// The value of a text; empty where it holds a mistake.
    Optional<T> value(String text) {
        return mistake(text).isEmpty() ? preference.read(text) : Optional.empty();
    }

    /// The text of the usual value for people.
    String usual() {
        String text = preference.text(preference.usual());
        return text.isEmpty() ? "none" : text;
    }
}
