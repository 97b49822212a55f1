package io.porthole.app;

import io.porthole.monitor.ErrorLog;
import io.porthole.settings.SettingsStore;
import io.porthole.watcher.SourceError;
import java.time.InstantSource;

/// Tells among the errors what is wrong with the settings, for as long as it is. They are a source of their own, so
/// that nothing else is over when they are saved.
final class SettingsErrors {
    static final String NAME = "settings";

    private final ErrorLog errors;
    private final InstantSource clock;

    SettingsErrors(ErrorLog errors, InstantSource clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /// From now on.
    void follow(SettingsStore settings) {
        settings.onProblem(this::tell);
        tell(settings.problem());
    }

    private void tell(String problem) {
        errors.over(NAME);
        if (!problem.isEmpty()) {
            errors.add(new SourceError(NAME, problem, "", 0, clock.instant(), null, null));
        }
    }
}
