package io.porthole.ui.settings;

/// What settings are about, in the order in which they are shown.
enum SettingsGroup {
    SOURCES("Sources"),
    READING("Reading"),
    TIME("Time"),
    LOOK("Look"),
    FILTER("Filter"),
    FILES("Files"),
    NOTIFICATIONS("Notifications"),
    STARTING_AGAIN("Starting again");

    private final String title;

    SettingsGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
