package io.porthole.app;

import io.porthole.cli.MonitorFactory;
import io.porthole.cli.NoDisplayException;
import io.porthole.cli.Window;
import io.porthole.cli.WindowRequest;
import io.porthole.desktop.OpenWindow;
import io.porthole.engine.Hosts;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.AfterPulse;
import io.porthole.ui.main.Session;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.SourceError;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.ExitCode;

/// The window on the desktop of whoever started Porthole.
final class DesktopWindow implements Window {
    private static final String NAME = "porthole";

    private final MonitorFactory monitors;
    private final Hosts hosts;
    private final OpenWindow openWindow;

    /// @param openWindow the window that is open already, if one is
    DesktopWindow(MonitorFactory monitors, Hosts hosts, OpenWindow openWindow) {
        this.openWindow = openWindow;
        this.monitors = monitors;
        this.hosts = hosts;
    }

    @Override
    public int open(WindowRequest request) throws NoDisplayException {
        requireDisplay();
        if (!request.own() && openWindow.raise()) {
            return ExitCode.OK;
        }
        Monitor monitor = monitors.create(MonitorOptions.DEFAULT.holding(request.keep()));
        var watchList = new WatchList(monitor, request.settings(), InstantSource.system());
        saveAtTheEnd(request.settings());
        var options = new WindowOptions(request.filter(), WindowOptions.End.valueOf(request.end().name()));
        try {
            var session = new Session(monitor, watchList, hosts, request.settings(), CommandLineHelp::lines);
            var app = new PortholeApp(session, options);
            app.run(() -> {
                watch(monitor, watchList, request);
                if (request.end() == WindowRequest.End.NEVER) {
                    AfterPulse.run(() -> Thread.ofVirtual().name("announce").start(() -> announce(app)));
                }
            });
            return ExitCode.OK;
        } catch (UnsupportedOperationException e) {
            throw new NoDisplayException("no display can be opened (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.SOFTWARE;
        }
    }

    /// JavaFX on Linux draws on an X server, or, for tests and packagers, on nothing at all.
    private static void requireDisplay() throws NoDisplayException {
        boolean needsX = System.getProperty("os.name").equals("Linux")
                && !System.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
        if (needsX && System.getenv().getOrDefault("DISPLAY", "").isEmpty()) {
            throw new NoDisplayException("DISPLAY is not set");
        }
    }

    /// Lets second starts find the window for as long as the process lives.
    private void announce(PortholeApp app) {
        openWindow
                .announce(app::toFront)
                .ifPresent(socket -> Runtime.getRuntime().addShutdownHook(new Thread(socket::close, "raise-socket-end")));
    }

    /// Also where the process is asked to end, as at the end of the desktop's session.
    private static void saveAtTheEnd(SettingsStore settings) {
        Runtime.getRuntime().addShutdownHook(new Thread(settings::close, "porthole-settings"));
    }

    private static void watch(Monitor monitor, WatchList watchList, WindowRequest request) {
        request.settings().onProblem(problem -> tell(monitor, problem));
        request.problems().forEach(problem -> tell(monitor, problem));
        watchList.start(request.sources());
    }

    private static void tell(Monitor monitor, String problem) {
        monitor.errors().add(new SourceError(NAME, problem, "", 0, Instant.now(), null, null));
    }
}
