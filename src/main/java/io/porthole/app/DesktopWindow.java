package io.porthole.app;

import io.porthole.cli.MonitorFactory;
import io.porthole.cli.NoDisplayException;
import io.porthole.cli.Window;
import io.porthole.cli.WindowFailedException;
import io.porthole.cli.WindowRequest;
import io.porthole.desktop.Announcement;
import io.porthole.desktop.OpenWindow;
import io.porthole.engine.Hosts;
import io.porthole.message.Messages;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.MonitorSettings;
import io.porthole.monitor.WatchList;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.AfterPulse;
import io.porthole.ui.main.Session;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.SourceError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;

/// The window on the desktop of whoever started Porthole.
final class DesktopWindow implements Window {
    private static final String NAME = "porthole";

    private final MonitorFactory monitors;
    private final Hosts hosts;
    private final OpenWindow openWindow;
    private final ScheduledExecutorService timer;
    private final Consumer<Duration> longestPause;

    /// @param openWindow   the window that is open already, if one is
    /// @param longestPause told of the longest pause between two attempts to reach a source, from the settings
    DesktopWindow(
            MonitorFactory monitors,
            Hosts hosts,
            OpenWindow openWindow,
            ScheduledExecutorService timer,
            Consumer<Duration> longestPause) {
        this.openWindow = openWindow;
        this.monitors = monitors;
        this.hosts = hosts;
        this.timer = timer;
        this.longestPause = longestPause;
    }

    @Override
    public int open(WindowRequest request) throws NoDisplayException, WindowFailedException {
        requireDisplay();
        if (!request.own() && openWindow.raise()) {
            return ExitCode.OK;
        }
        Monitor monitor = monitors.create(MonitorOptions.DEFAULT);
        var watchList = new WatchList(monitor, request.settings(), InstantSource.system());
        saveAtTheEnd(request.settings());
        var options = new WindowOptions(
                filter(request), WindowOptions.End.valueOf(request.end().name()));
        var session = new Session(monitor, watchList, hosts, request.settings(), CommandLineHelp::lines);
        var app = new PortholeApp(session, options, timer);
        try (var _ = new MonitorSettings(monitor, request.settings(), request.keep());
                var _ = followPauses(request.settings());
                var _ = new UncaughtFaults(app::keepFromOpening, monitor.errors(), InstantSource.system())) {
            app.run(new Life(() -> watch(monitor, watchList, request), announcement(app), request.end()));
            return ExitCode.OK;
        } catch (UnsupportedOperationException e) {
            throw new NoDisplayException(Messages.text("app.no-display-can-opened", e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE;
        }
    }

    /// Lets second starts find the window while it is open.
    ///
    /// @param whenOpen adds what is watched from the start
    private record Life(Runnable whenOpen, Announcement announcement, WindowRequest.End end) implements WindowLife {
        @Override
        public void opened() {
            whenOpen.run();
            announce();
        }

        /// The window that was found till now may have been closed.
        @Override
        public void focused() {
            announce();
        }

        private void announce() {
            if (end == WindowRequest.End.NEVER) {
                AfterPulse.run(() -> Thread.ofVirtual().name("announce").start(announcement::make));
            }
        }

        @Override
        public void gone() {
            announcement.close();
        }
    }

    /// One that is over also where the process is asked to end.
    private Announcement announcement(PortholeApp app) {
        Announcement announcement = openWindow.announcement(app::toFront);
        Runtime.getRuntime().addShutdownHook(new Thread(announcement::close, "raise-socket-end"));
        return announcement;
    }

    /// The filter of the command line, or, where it names none, that of the settings.
    private static String filter(WindowRequest request) {
        return request.filter().orElseGet(() -> request.settings().settings().get(Preference.DEFAULT_FILTER));
    }

    private SettingsStore.Registration followPauses(SettingsStore settings) {
        return settings.follow(now -> longestPause.accept(now.get(Preference.RETRY_LONGEST)));
    }

    /// JavaFX on Linux draws on an X server, or, for tests and packagers, on nothing at all.
    private static void requireDisplay() throws NoDisplayException {
        boolean needsX = System.getProperty("os.name").equals("Linux")
                && !System.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
        if (needsX && System.getenv().getOrDefault("DISPLAY", "").isEmpty()) {
            throw new NoDisplayException(Messages.text("app.display-not-set"));
        }
    }

    /// Also where the process is asked to end, as at the end of the desktop's session.
    private static void saveAtTheEnd(SettingsStore settings) {
        Runtime.getRuntime().addShutdownHook(new Thread(settings::close, "porthole-settings"));
    }

    private static void watch(Monitor monitor, WatchList watchList, WindowRequest request) {
        new SettingsErrors(monitor.errors(), InstantSource.system()).follow(request.settings());
        request.problems().stream()
                .filter(problem -> !problem.equals(request.settings().problem()))
                .forEach(problem -> tell(monitor, problem));
        watchList.start(request.sources());
    }

    private static void tell(Monitor monitor, String problem) {
        monitor.errors().add(new SourceError(NAME, problem, "", 0, Instant.now(), null, null));
    }
}
