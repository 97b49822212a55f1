package io.porthole.ui.fx;

import java.util.Objects;

/// The colours that the window can have. Each is a style sheet that stands where JavaFX's own stood, so that it reaches
/// every window, menu and tooltip.
public enum Theme {
    LIGHT("light"),
    DARK("dark"),
    /// Text of at least 7:1 against what it stands on, and a border around whatever can be pressed or written into.
    HIGH_CONTRAST("high-contrast");

    private final String name;

    Theme(String name) {
        this.name = name;
    }

    /// The address of its style sheet.
    String sheet() {
        String resource = "/io/porthole/ui/theme-" + name + ".css";
        return Objects.requireNonNull(Theme.class.getResource(resource), resource)
                .toExternalForm();
    }
}
