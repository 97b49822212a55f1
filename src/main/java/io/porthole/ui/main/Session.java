package io.porthole.ui.main;

import io.porthole.engine.Hosts;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsStore;

/// What the window is a window on.
///
/// @param monitor   what is seen
/// @param watchList what the user watches, and what of it is saved
/// @param hosts     the hosts that could be watched
/// @param settings  what is kept between starts
public record Session(Monitor monitor, WatchList watchList, Hosts hosts, SettingsStore settings) {}
