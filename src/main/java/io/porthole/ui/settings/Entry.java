package io.porthole.ui.settings;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
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
                    "Flush interval",
                    "How long events are gathered before they are shown together. A longer one spares the processor."),
            of(
                    SettingsGroup.READING,
                    Preference.KEEP,
                    "Events held",
                    "Beyond so many the oldest are let go, which the status bar counts."),
            of(
                    SettingsGroup.READING,
                    Preference.MEMORY_SHARE,
                    "Memory for events",
                    "The part of Porthole's memory that events may take. Beyond it the oldest are let go, however few"
                            + " they are."),
            of(
                    SettingsGroup.READING,
                    Preference.RETRY_LONGEST,
                    "Longest pause between attempts",
                    "A host that cannot be reached is tried again after 1 s, 2 s, 4 s and so on, up to this."),
            of(
                    SettingsGroup.TIME,
                    Preference.TIME_ZONE,
                    "Time zone",
                    "In which times are shown and those in filters are meant: local for that of this computer, UTC,"
                            + " or another as Europe/Berlin."),
            of(
                    SettingsGroup.TIME,
                    Preference.TIME_FORMAT,
                    "Times in the table",
                    "The time of day, that in UTC, or the time since the reference row or the row above. T changes it"
                            + " in the table."),
            of(
                    SettingsGroup.LOOK,
                    Preference.THEME,
                    "Theme",
                    "The colours: as the desktop has them, light, dark or of high contrast. Ctrl+T changes them."),
            of(
                    SettingsGroup.LOOK,
                    Preference.TABLE_FONT_SIZE,
                    "Size of the table's text",
                    "Rows and columns grow with it. Ctrl+Plus, Ctrl+Minus and Ctrl+0 change it."),
            filter(
                    Preference.DEFAULT_FILTER,
                    "Default filter",
                    "In force when Porthole starts, unless the command line names another."),
            filter(
                    Preference.NOISE_FILTER,
                    "Noise",
                    "What passes this filter is folded away, beside health checks and what else is known to be"
                            + " noise. Z unfolds it."),
            of(
                    SettingsGroup.FILES,
                    Preference.FILE_CONTENTS,
                    "Read contents of files",
                    "Only when you ask for a file's difference. When off, no content of a file is ever read."),
            notification(Preference.NOTIFY_DIED, "A container died", "Its exit code was not 0, and nobody stopped it."),
            notification(Preference.NOTIFY_OOM, "A container ran out of memory", "The engine tells of it as oom."),
            notification(Preference.NOTIFY_UNHEALTHY, "A container is unhealthy", "Its health check fails."),
            notification(Preference.NOTIFY_GAP, "A gap", "Something of a source may not have been seen."),
            notification(Preference.NOTIFY_LOST, "An engine is lost", "The connection to it ended."),
            of(
                    SettingsGroup.NOTIFICATIONS,
                    Preference.NOTIFY_COOLDOWN,
                    "Pause between notifications",
                    "So long nothing of the same kind is told to the desktop again."),
            of(
                    SettingsGroup.STARTING_AGAIN,
                    Preference.SECOND_START,
                    "When Porthole is started again",
                    "While a window is open: bring that to the front, or open another window."));

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
