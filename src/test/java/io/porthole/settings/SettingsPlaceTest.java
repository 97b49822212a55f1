package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsPlaceTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void onLinuxItIsTheUsersConfiguration() {
        assertEquals("/home/ann/.config/porthole/settings.json", place("Linux", Map.of()));
        assertEquals("/cfg/porthole/settings.json", place("Linux", Map.of("XDG_CONFIG_HOME", "/cfg")));
    }

    @Test
    void aRelativeOrEmptyVariableCountsAsNone() {
        assertEquals("/home/ann/.config/porthole/settings.json", place("Linux", Map.of("XDG_CONFIG_HOME", "cfg")));
        assertEquals("/home/ann/.config/porthole/settings.json", place("Linux", Map.of("XDG_CONFIG_HOME", "")));
    }

    @Test
    void onWindowsAndMacosItIsWhereProgramsKeepTheirs() {
        assertEquals("/roaming/porthole/settings.json", place("Windows 11", Map.of("APPDATA", "/roaming")));
        assertEquals("/home/ann/AppData/Roaming/porthole/settings.json", place("Windows 11", Map.of()));
        assertEquals(
                "/home/ann/Library/Application Support/porthole/settings.json",
                place("Mac OS X", Map.of("XDG_CONFIG_HOME", "/cfg")));
    }

    private static String place(String system, Map<String, String> environment) {
        return SettingsPlace.of(system, environment, HOME).toString();
    }
}
