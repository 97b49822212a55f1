package io.porthole.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The home of whoever runs Porthole.
public final class UserHome {
    private UserHome() {}

    /// The home of this process.
    public static Path ofThisProcess() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// `HOME`, which the docker command and the XDG Base Directory Specification go by; on Windows, and where that
    /// is no absolute path, what Java says. Java asks the system who its user is, whatever `HOME` is.
    ///
    /// @param system the system's name, as in the property `os.name`
    /// @param java   the property `user.home`
    static Path of(String system, Map<String, String> environment, Path java) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return java;
        }
        Path home = Path.of(environment.getOrDefault("HOME", ""));
        return home.isAbsolute() ? home : java;
    }
}
