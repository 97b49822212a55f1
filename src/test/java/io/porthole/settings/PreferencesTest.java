package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private static final Duration SLOW = Duration.ofMillis(500);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsNotSetIsUsual() {
        for (Preference<?> preference : Preference.all()) {
            assertEquals(preference.usual(), Settings.NONE.get(preference));
            assertFalse(Settings.NONE.has(preference));
        }
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsWritten() throws IOException {
        Settings set = Settings.NONE
                .with(Preference.FLUSH_INTERVAL, SLOW)
                .with(Preference.TABLE_FONT_SIZE, 16)
                .with(Preference.NOTIFY_OOM, true)
                .with(Preference.KEEP, Preference.KEEP.usual())
                .with(Preference.THEME, "dark")
                .without(Preference.THEME);
        file().write(set);
        assertEquals("""
                {
                  "version" : 2,
                  "sources" : [ ],
                  "preferences" : {
                    "flushInterval" : "500ms",
                    "tableFontSize" : "16px",
                    "notifyOom" : "on"
                  }
                }
                """, Files.readString(path()));
        assertEquals(new SettingsFile.Found(set, true, ""), file().read());
        file().write(set.with(Preference.FLUSH_INTERVAL, Preference.FLUSH_INTERVAL.usual())
                .without(Preference.TABLE_FONT_SIZE)
                .with(Preference.NOTIFY_OOM, false));
        assertEquals(new SettingsFile.Found(Settings.NONE, true, ""), file().read());
    }

    @Test
    void numbersAndSwitchesMayBeWrittenAsThemselves() throws IOException {
        Settings read = read("""
                {"tableFontSize": 15, "keep": 2000000, "notifyGap": true, "fileContents": false}
                """).settings();
        assertEquals(15, read.get(Preference.TABLE_FONT_SIZE));
        assertEquals(2_000_000, read.get(Preference.KEEP));
        assertTrue(read.get(Preference.NOTIFY_GAP));
        assertFalse(read.get(Preference.FILE_CONTENTS));
    }

    @Test
    void whatIsNotUnderstoodIsToldAndKept() throws IOException {
        SettingsFile.Found found = read("""
                {"flushInterval": "soon", "keep": [1], "theme": "dark", "sound": {"on": true}}
                """);
        assertTrue(found.writable());
        assertEquals(
                "In the settings in " + path() + ": What it says of \"flushInterval\" is not understood. Expected a"
                        + " length of time from 20ms to 10s, as 500ms, 30s or 5m. Until then 100ms holds."
                        + " What it says of \"keep\" is not understood. Expected a number from 1k to 100m, as 500k, 5m"
                        + " or 5000000. Until then 1m holds."
                        + " \"sound\" is no preference that this Porthole knows; it is left there.",
                found.problem());
        Settings read = found.settings();
        assertEquals(Duration.ofMillis(100), read.get(Preference.FLUSH_INTERVAL));
        assertEquals(1_000_000, read.get(Preference.KEEP));
        assertEquals("dark", read.get(Preference.THEME));
        assertTrue(read.has(Preference.FLUSH_INTERVAL) && read.has(Preference.KEEP));
        file().write(read.with(Preference.THEME, "light"));
        assertEquals(found.problem(), file().read().problem());
        file().write(read.with(Preference.FLUSH_INTERVAL, SLOW).without(Preference.KEEP));
        assertEquals(
                new Preferences(Map.of("flushInterval", "500ms", "theme", "dark"), Map.of("sound", "{\"on\":true}")),
                file().read().settings().preferences());
    }

    @Test
    void contentsAreNotReadWhereItIsNotUnderstoodWhetherTheyMay() throws IOException {
        for (String value : List.of("\"perhaps\"", "null", "[\"on\"]", "7", "\"\"")) {
            SettingsFile.Found found = read("{\"fileContents\": " + value + "}");
            assertFalse(found.settings().get(Preference.FILE_CONTENTS), value);
            assertTrue(found.problem().endsWith("Expected on or off. Until then off holds."), found.problem());
        }
        assertTrue(read("{\"fileContents\": \"on\"}").settings().get(Preference.FILE_CONTENTS));
    }

    @Test
    void preferencesThatAreNoObjectCountAsNone() throws IOException {
        for (String value : List.of("7", "[{}]", "null", "\"dark\"")) {
            assertEquals(Settings.NONE, read(value).settings());
        }
    }

    @Test
    void keysAreKept() throws IOException {
        Map<String, List<String>> keys = Map.of("palette.open", List.of("Ctrl+K", "F2"), "find.open", List.of());
        file().write(Settings.NONE.withKeys(keys));
        assertEquals(Settings.NONE.withKeys(keys), file().read().settings());
        assertTrue(Files.readString(path()).contains("\"keys\""));
        file().write(Settings.NONE.withKeys(Map.of()));
        assertFalse(Files.readString(path()).contains("\"keys\""));
    }

    @Test
    void keysThatAreNoneDoNotHold() throws IOException {
        Files.writeString(path(), """
                {"version": 2, "keys": {"a": ["Ctrl+K", 7, ["x"]], "b": "Ctrl+B", "c": {"d": []}, "e": []}}
                """);
        assertEquals(
                Map.of("b", List.of("Ctrl+B"), "e", List.of()),
                file().read().settings().keys());
        Files.writeString(path(), "{\"version\": 2, \"keys\": [\"a\"]}");
        assertEquals(Map.of(), file().read().settings().keys());
    }

    private SettingsFile.Found read(String preferences) throws IOException {
        Files.writeString(path(), "{\"version\": 2, \"preferences\": " + preferences + "}");
        return file().read();
    }

    private SettingsFile file() {
        return new SettingsFile(path(), InstantSource.system());
    }

    private Path path() {
        return folder.resolve("settings.json");
    }
}
