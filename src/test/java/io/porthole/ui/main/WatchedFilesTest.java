package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.watcher.WatchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    private final ManualScheduler timer = new ManualScheduler();
    private final Monitor monitor =
            new Monitor(MonitorOptions.DEFAULT, spec -> new FakeWatcher(spec.name()), new RequestLog(), timer, timer);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void onlyDirectoriesThatAreWatchedNowAreHere() {
        monitor.add(new SourceSpec.Directory("conf", Path.of("/srv/conf"), WatchOptions.USUAL));
        monitor.add(new SourceSpec.Engine(new Endpoint.Unix("/run/d.sock")));
        var files = files(settings());
        assertTrue(files.isWatchedHere("conf"));
        assertFalse(files.isWatchedHere("/srv/conf"));
        assertFalse(files.isWatchedHere("/run/d.sock"));
        monitor.remove("conf");
        assertFalse(files.isWatchedHere("conf"));
    }

    @Test
    void contentsStayTurnedOffAtTheNextStartAndItIsToldWhere() {
        SettingsStore settings = settings();
        files(settings).turnContentsOff();
        settings.close();
        var next = files(settings());
        assertFalse(next.contentsAllowed());
        assertEquals("To have them again, change the settings.", next.howToTurnOn());
    }

    @Test
    void whereTheSettingsCannotKeepItThatIsTold() throws IOException {
        Files.createDirectories(path());
        var files = files(settings());
        files.turnContentsOff();
        assertTrue(files.howToTurnOn().endsWith("Until then changes are not kept."), files.howToTurnOn());
    }

    private WatchedFiles files(SettingsStore settings) {
        return new WatchedFiles(Sessions.of(monitor, new FakeHosts(), settings));
    }

    private SettingsStore settings() {
        return new SettingsStore(new SettingsFile(path(), timer), timer);
    }

    private Path path() {
        return folder.resolve("settings.json");
    }
}
