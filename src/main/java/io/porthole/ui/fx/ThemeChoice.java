package io.porthole.ui.fx;

/// Which theme the window has.
public enum ThemeChoice {
    /// Whatever the desktop has, also when it changes.
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark"),
    HIGH_CONTRAST("high contrast");

    private final String word;

    ThemeChoice(String word) {
        this.word = word;
    }

    public String word() {
        return word;
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
