package io.porthole.app;

import io.porthole.cli.MonitorFactory;
import io.porthole.cli.NoDisplayException;
import io.porthole.cli.Window;
import io.porthole.cli.WindowRequest;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.SourceError;
import java.time.Instant;
import picocli.CommandLine.ExitCode;

/// The window on the desktop of whoever started Porthole.
final class DesktopWindow implements Window {
    private static final String NAME = "porthole";

    private final MonitorFactory monitors;

    DesktopWindow(MonitorFactory monitors) {
        this.monitors = monitors;
    }

    @Override
    public int open(WindowRequest request) throws NoDisplayException {
        requireDisplay();
        Monitor monitor = monitors.create(MonitorOptions.DEFAULT);
        var options = new WindowOptions(request.exitAfterFirstPulse());
        try {
            new PortholeApp(monitor, options, () -> watch(monitor, request)).run();
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

    private static void watch(Monitor monitor, WindowRequest request) {
        request.sources().forEach(monitor::add);
        if (!request.problem().isEmpty()) {
            monitor.errors().add(new SourceError(NAME, request.problem(), "", 0, Instant.now(), null, null));
        }
    }
}
