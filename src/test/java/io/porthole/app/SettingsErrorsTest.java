package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.ErrorLog;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsErrorsTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final ErrorLog errors = new ErrorLog(clock);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void whatCannotBeSavedIsOpenUntilItIsSaved() throws IOException {
        errors.add(new SourceError("porthole", "something else", "", 0, clock.instant(), null, null));
        var settings = follow();
        Files.createSymbolicLink(file, folder.resolve("gone").resolve("settings.json"));
        settings.change(now -> now.with(Preference.KEEP, 5_000L));
        settings.close();
        assertEquals(List.of("porthole", "settings"), open());
        Files.delete(file);
        settings.change(now -> now.with(Preference.KEEP, 6_000L));
        settings.close();
        assertEquals(List.of("porthole"), open());
        assertEquals(2, errors.entries().size());
    }

    @Test
    void whatIsNotUnderstoodIsOpenUntilItIsReset() throws IOException {
        Files.writeString(file, "{\"version\": 2, \"preferences\": {\"keep\": \"many\"}}");
        var settings = follow();
        settings.change(now -> now.with(Preference.NOTIFY_GAP, true));
        settings.close();
        assertEquals(List.of("settings"), open());
        settings.change(now -> now.without(Preference.KEEP));
        settings.close();
        assertEquals(List.of(), open());
        assertEquals(1, errors.entries().size());
    }

    private SettingsStore follow() {
        var settings = new SettingsStore(new SettingsFile(file, clock), clock);
        new SettingsErrors(errors, clock).follow(settings);
        return settings;
    }

    private List<String> open() {
        return errors.entries().stream()
                .filter(ErrorEntry::open)
                .map(entry -> entry.latest().source())
                .toList();
    }
}
