package io.porthole.cli;

import io.porthole.monitor.StartSource;
import io.porthole.settings.SettingsStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the command line asks of the window.
///
/// @param sources  what to watch from the start
/// @param settings the user's settings
/// @param problems what is wrong with the settings, and why the usual engine is not among the
///                 sources though it was wanted; sentences for the error pane
/// @param filter   the filter in force at first, in the filter language; empty where the settings say it
/// @param keep     how many events are held before the oldest are let go; empty where the settings say it
/// @param end      when the window closes by itself
/// @param own      whether a window is opened even if one is open already, which would else be brought to the front
public record WindowRequest(
        List<StartSource> sources,
        SettingsStore settings,
        List<String> problems,
        Optional<String> filter,
        OptionalLong keep,
        End end,
        boolean own) {
    /// When a window closes by itself: never, or so early that a start can be measured or be shown to the runtime's
    /// cache.
    public enum End {
        NEVER,
        AFTER_FIRST_PULSE,
        AFTER_FIRST_ROWS
    }

    public WindowRequest {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }
}
