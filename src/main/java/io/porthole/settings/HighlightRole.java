package io.porthole.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a highlighted row is to say, for which themes have colours.
public enum HighlightRole {
    DANGER,
    WARNING,
    ACCENT,
    SUCCESS,
    MUTED,
    PURPLE;

    /// What it is called, in the window and in the settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What all are called.
    static String words() {
        return Stream.of(values()).map(HighlightRole::word).collect(Collectors.joining(", "));
    }

    static Optional<HighlightRole> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
