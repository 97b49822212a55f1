package io.porthole.ui.main;

import io.porthole.settings.SettingsStore;
import io.porthole.ui.actions.KeyMemory;
import java.util.List;
import java.util.Map;

/// The keys that the settings hold.
///
/// @param settings where they are kept
record KeptKeys(SettingsStore settings) implements KeyMemory {
    @Override
    public Map<String, List<String>> keys() {
        return settings.settings().keys();
    }

    @Override
    public void keep(Map<String, List<String>> keys) {
        settings.change(now -> now.withKeys(keys));
    }
}
