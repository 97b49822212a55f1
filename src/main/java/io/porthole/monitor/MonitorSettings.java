package io.porthole.monitor;

import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import java.util.OptionalLong;

/// Has a monitor work as the settings say, now and after each change.
public final class MonitorSettings implements AutoCloseable {
    private static final int WHOLE = 100;

    private final Monitor monitor;
    private final OptionalLong keep;
    private final SettingsStore.Registration onChange;

    /// @param keep how many events are held, whatever the settings say; empty where these decide
    public MonitorSettings(Monitor monitor, SettingsStore settings, OptionalLong keep) {
        this.monitor = monitor;
        this.keep = keep;
        onChange = settings.follow(this::apply);
    }

    private void apply(Settings settings) {
        monitor.setFlushInterval(settings.get(Preference.FLUSH_INTERVAL));
        long events = keep.orElse(settings.get(Preference.KEEP));
        long bytes = Runtime.getRuntime().maxMemory() / WHOLE * settings.get(Preference.MEMORY_SHARE);
        if (events != monitor.log().budget() || bytes != monitor.log().memoryBudget()) {
            monitor.log().setBudgets(events, bytes);
        }
    }

    /// From now on changes of the settings change nothing of the monitor.
    @Override
    public void close() {
        onChange.close();
    }
}
