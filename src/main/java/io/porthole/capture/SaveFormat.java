package io.porthole.capture;

import io.porthole.message.Messages;

/// How rows are saved.
public enum SaveFormat {
    /// Porthole's own: all that is needed to open the very same rows again, compressed with gzip, which makes a
    /// tenth of it or less. Plain lines are what people search with other programs: `zgrep` does so in these, and
    /// reading takes both.
    CAPTURE(Messages.text("capture.porthole-capture"), ".porthole"),
    /// What `porthole tail --format json` writes.
    JSON(Messages.text("capture.json-lines"), ".jsonl"),
    /// The main fields, as a spreadsheet takes them.
    CSV("CSV", ".csv");

    private final String about;
    private final String ending;

    SaveFormat(String about, String ending) {
        this.about = about;
        this.ending = ending;
    }

    /// What people call it.
    public String about() {
        return about;
    }

    /// How names of its files end, with the dot.
    public String ending() {
        return ending;
    }
}
