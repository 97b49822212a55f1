package io.porthole.app;

import io.porthole.cli.MonitorFactory;
import io.porthole.cli.PortholeCommand;
import io.porthole.desktop.OpenWindow;
import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHome;
import io.porthole.engine.UserHosts;
import io.porthole.monitor.Monitor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Porthole with a fault in what makes its watchers: an error that nobody foresees, on the JavaFX thread. A process of
/// its own, for [WindowFailureTest].
final class FailingWindow {
    private FailingWindow() {}

    public static void main(String[] arguments) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        var requests = new RequestLog();
        var hosts = new UserHosts(Map.of(), UserHome.ofThisProcess(), requests);
        MonitorFactory monitors = options -> new Monitor(
                options,
                _ -> {
                    throw new AssertionError("planted");
                },
                requests,
                timer,
                InstantSource.system());
        var nowhere = OpenWindow.of(Map.of(), Path.of("no-such-folder"), "nobody");
        System.exit(PortholeCommand.run(
                arguments,
                new DesktopWindow(monitors, hosts, nowhere, timer, _ -> {}),
                monitors,
                new ThisUser(hosts, timer),
                System.out,
                System.err));
    }
}
