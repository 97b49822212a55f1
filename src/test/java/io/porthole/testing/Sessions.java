package io.porthole.testing;

import io.porthole.monitor.Monitor;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.main.Session;
import java.nio.file.Path;

/// Sessions of a user who has set nothing, and whose settings are never written.
public final class Sessions {
    private Sessions() {}

    public static Session of(Monitor monitor) {
        return of(monitor, new FakeHosts());
    }

    public static Session of(Monitor monitor, FakeHosts hosts) {
        return of(monitor, hosts, settings());
    }

    public static Session of(Monitor monitor, FakeHosts hosts, SettingsStore settings) {
        return new Session(monitor, new WatchList(monitor, settings, new ManualScheduler()), hosts, settings);
    }

    /// Settings that are never written.
    public static SettingsStore settings() {
        var clock = new ManualScheduler();
        return new SettingsStore(new SettingsFile(Path.of("never-written.json"), clock), clock);
    }
}
