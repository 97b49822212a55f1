package io.porthole.app;

import io.porthole.cli.UserSetup;
import io.porthole.engine.Hosts;
import io.porthole.engine.UserHome;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsPlace;
import io.porthole.settings.SettingsStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// The setup of whoever started Porthole. For one thread.
final class ThisUser implements UserSetup {
    private final Hosts hosts;
    private final ScheduledExecutorService timer;
    private @Nullable SettingsStore settings;

    ThisUser(Hosts hosts, ScheduledExecutorService timer) {
        this.hosts = hosts;
        this.timer = timer;
    }

    @Override
    public SettingsStore settings() {
        if (settings == null) {
            Path home = UserHome.ofThisProcess();
            Path file = SettingsPlace.of(System.getProperty("os.name"), System.getenv(), home);
            settings = new SettingsStore(new SettingsFile(file, InstantSource.system()), timer);
        }
        return settings;
    }

    @Override
    public Hosts hosts() {
        return hosts;
    }
}
