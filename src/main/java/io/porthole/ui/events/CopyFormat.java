package io.porthole.ui.events;

import io.porthole.message.Messages;

/// How copied rows are written.
enum CopyFormat {
    /// The columns shown, with tabs between them.
    TEXT("text"),
    /// What `porthole tail --format json` writes.
    JSON(Messages.text("events.json-lines")),
    /// The columns shown, as a spreadsheet takes them.
    CSV("CSV");

    private final String about;

    CopyFormat(String about) {
        this.about = about;
    }

    String about() {
        return about;
    }
}
