package io.porthole.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where each kind of system keeps what a user has set.
public final class SettingsPlace {
    private SettingsPlace() {}

    /// The settings' file: below `XDG_CONFIG_HOME` or `~/.config` (XDG Base Directory Specification), below `APPDATA`
    /// on Windows, below `~/Library/Application Support` on macOS.
    ///
    /// @param system the system's name, as in the property `os.name`
    public static Path of(String system, Map<String, String> environment, Path home) {
        return folder(system.toLowerCase(Locale.ROOT), environment, home)
                .resolve("porthole")
                .resolve("settings.json");
    }

    private static Path folder(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("windows")) {
            return named(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return named(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    }

    /// A path that is not absolute counts as none, as the specification wants it.
    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        Path named = Path.of(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }
}
