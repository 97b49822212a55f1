package io.porthole.ui.main;

import io.porthole.engine.Hosts;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.help.HelpLine;
import java.util.List;
import java.util.function.Supplier;

/// What the window is a window on.
///
/// @param monitor   what is seen
/// @param watchList what the user watches, and what of it is saved
/// @param hosts     the hosts that could be watched
/// @param settings  what is kept between starts
/// @param commandLine tells of the command line, for the help
public record Session(
        Monitor monitor,
        WatchList watchList,
        Hosts hosts,
        SettingsStore settings,
        Supplier<List<HelpLine>> commandLine) {
    /// A session whose help tells nothing of the command line.
    public Session(Monitor monitor, WatchList watchList, Hosts hosts, SettingsStore settings) {
        this(monitor, watchList, hosts, settings, List::of);
    }
}
