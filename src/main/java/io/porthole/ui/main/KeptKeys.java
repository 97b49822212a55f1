package io.porthole.ui.main;

import io.porthole.settings.SettingsStore;
import io.porthole.ui.actions.KeyMemory;
import java.util.HashMap;
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

    /// Only of these actions, for another window may have given others keys.
    @Override
    public void keep(Map<String, List<String>> keys) {
        Map<String, List<String>> before = keys();
        settings.change(now -> {
            var kept = new HashMap<>(now.keys());
            kept.keySet().removeAll(before.keySet());
            kept.putAll(keys);
            return now.withKeys(kept);
        });
    }
}
