package io.porthole.ui.main;

import io.porthole.settings.SettingsStore;
import io.porthole.ui.actions.KeyMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The keys that the settings hold.
///
/// @param settings where they are kept
record KeptKeys(SettingsStore settings, Map<String, List<String>> map) implements KeyMemory {
    KeptKeys(SettingsStore settings) {
        this(settings, new HashMap<>());
    }

    @Override
    public Map<String, List<String>> keys() {
        return map;
    }

    @Override
    public void keep(Map<String, List<String>> keys) {
        map.clear();
        map.putAll(keys);
    }
}
