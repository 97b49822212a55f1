package io.porthole.cli;

import io.porthole.engine.Hosts;
import io.porthole.settings.SettingsStore;

/// What the user of this machine has set up: the settings of Porthole and of the `docker` command.
public interface UserSetup {
    /// The settings. They are read at the first call; later ones give the same store.
    SettingsStore settings();

    Hosts hosts();
}
