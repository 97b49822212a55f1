package io.porthole.app;

import io.porthole.cli.MonitorFactory;
import io.porthole.cli.PortholeCommand;
import io.porthole.desktop.OpenWindow;
import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHome;
import io.porthole.engine.UserHosts;
import io.porthole.monitor.Monitor;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts. It does not extend JavaFX's `Application`, which could not be started from the class
/// path, and `porthole tail` never touches JavaFX.
public final class Launcher {
    private static final int OUTPUT_BUFFER = 1 << 16;

    /// JavaFX warns that it was loaded from the class path, which is where it belongs here. Kept in a field, since a
    /// logger that nobody holds loses its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /// It tells of each connection and, with a stack trace, of each bus that ends, as at the end of every session. What
    /// fails is told to whoever asked.
    private static final Logger DBUS = Logger.getLogger("org.freedesktop.dbus");

    private Launcher() {}

    public static void main(String[] arguments) {
        JAVAFX.setLevel(Level.SEVERE);
        DBUS.setLevel(Level.OFF);
        ScheduledExecutorService timer = timer();
        var requests = new RequestLog();
        var watchers = new Watchers(requests, timer);
        MonitorFactory monitors = options -> new Monitor(options, watchers, requests, timer, InstantSource.system());
        var hosts = new UserHosts(System.getenv(), UserHome.ofThisProcess(), requests);
        var setup = new ThisUser(hosts, timer);
        int exitCode = PortholeCommand.run(
                arguments,
                new DesktopWindow(monitors, hosts, openWindow(), timer, watchers::setLongestPause),
                monitors,
                setup,
                standardOutput(),
                System.err);
        System.exit(exitCode);
    }

    private static OpenWindow openWindow() {
        return OpenWindow.of(
                System.getenv(), Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /// Unlike `System.out` this tells when nobody reads any more.
    private static OutputStream standardOutput() {
        return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUTPUT_BUFFER);
    }
}
