package io.porthole.cli;

import io.porthole.monitor.StartSource;
import io.porthole.settings.SettingsStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the command line asks of the window.
///
/// @param sources             what to watch from the start
/// @param settings            the user's settings
/// @param problems            what is wrong with the settings, and why the usual engine is not among the
///                            sources though it was wanted; sentences for the error pane
/// @param filter              the filter in force at first, in the filter language; empty where the settings say it
/// @param keep                how many events are held before the oldest are let go; empty where the settings say it
/// @param exitAfterFirstPulse whether to end as soon as the window has been drawn once, which is how a
///                            packager trains the runtime's cache
public record WindowRequest(
        List<StartSource> sources,
        SettingsStore settings,
        List<String> problems,
        Optional<String> filter,
        OptionalLong keep,
        boolean exitAfterFirstPulse) {
    public WindowRequest {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }
}
