package io.porthole.ui.main;

import io.porthole.message.Messages;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceSpec;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.detail.FileAccess;

/// Which files may be looked at, and whether their contents may be read.
final class WatchedFiles implements FileAccess {
    private final Monitor monitor;
    private final SettingsStore settings;

    WatchedFiles(Session session) {
        this.monitor = session.monitor();
        this.settings = session.settings();
    }

    @Override
    public boolean isWatchedHere(String source) {
        return monitor.sources().stream()
                .map(health -> health.spec())
                .anyMatch(spec ->
                        spec instanceof SourceSpec.Directory && spec.name().equals(source));
    }

    @Override
    public boolean contentsAllowed() {
        return settings.settings().get(Preference.FILE_CONTENTS);
    }

    @Override
    public void turnContentsOff() {
        settings.change(now -> now.with(Preference.FILE_CONTENTS, false));
    }

    /// Not by a button beside what was turned off: the settings are not changed by mistake.
    @Override
    public String howToTurnOn() {
        String how = Messages.text("window.them-again-change-settings");
        return settings.problem().isEmpty() ? how : how + " " + settings.problem();
    }
}
