package io.porthole.ui.settings;

import io.porthole.message.Messages;

/// What settings are about, in the order in which they are shown.
enum SettingsGroup {
    SOURCES(Messages.text("settings-pane.sources")),
    READING(Messages.text("settings-pane.reading")),
    TIME(Messages.text("settings-pane.time")),
    LOOK(Messages.text("settings-pane.look")),
    FILTER(Messages.text("settings-pane.filter")),
    FILES(Messages.text("settings-pane.files")),
    NOTIFICATIONS(Messages.text("settings-pane.notifications")),
    STARTING_AGAIN(Messages.text("settings-pane.starting-again"));

    private final String title;

    SettingsGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
