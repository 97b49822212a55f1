package io.porthole.ui.fx;

import io.porthole.message.Messages;
import java.util.Arrays;
import java.util.Locale;

/// Which theme the window has.
public enum ThemeChoice {
    /// Whatever the desktop has, also when it changes.
    SYSTEM(Messages.text("common.system")),
    LIGHT(Messages.text("common.light")),
    DARK(Messages.text("common.dark")),
    HIGH_CONTRAST(Messages.text("common.high-contrast"));

    private final String word;

    ThemeChoice(String word) {
        this.word = word;
    }

    /// What it is called in the window.
    public String word() {
        return word;
    }

    /// How the settings name it, whatever it is called.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The choice of that id; the desktop's theme if this version knows none.
    public static ThemeChoice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }

    /// The choice after this one, in a circle.
    public ThemeChoice next() {
        return switch (this) {
            case SYSTEM -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> SYSTEM;
        };
    }
}
