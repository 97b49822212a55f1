package io.porthole.ui.fx;

import io.porthole.message.Messages;
import java.util.Arrays;

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

    public String word() {
        return word;
    }

    /// The choice of that word; the desktop's theme if this version knows none.
    public static ThemeChoice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
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
