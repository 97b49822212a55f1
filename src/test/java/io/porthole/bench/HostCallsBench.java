package io.porthole.bench;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHosts;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.EngineApi;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.main.MainView;
import io.porthole.ui.main.Session;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Timing;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Measures how fast a real engine answers (a volume made and removed, again and again) without Porthole, with its
/// window at work, with the JavaFX thread blocked and with the flush stalled as on a full disk, in turns; and for
/// comparison with a reader that does not read. Then it counts whether each event is in the log. Run by hand:
/// the engine's socket, the seconds of a turn, the number of rounds.
public final class HostCallsBench {
    private enum Turn {
        NOT_WATCHED,
        WINDOW_AT_WORK,
        WINDOW_BLOCKED,
        FLUSH_STALLED,
        STUCK_READER
    }

    private final Endpoint.Unix endpoint;
    private final EngineApi api;
    private final long turnNanos;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    private HostCallsBench(String socket, int seconds) {
        this.endpoint = new Endpoint.Unix(socket);
        this.api = new EngineApi(endpoint);
        this.turnNanos = Duration.ofSeconds(seconds).toNanos();
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new HostCallsBench(arguments[0], Integer.parseInt(arguments[1]));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            for (Turn turn : Turn.values()) {
                bench.play(turn, "bench-" + round + "-" + turn.name().toLowerCase(Locale.ROOT) + "-");
            }
        }
        Platform.exit();
        bench.timer.shutdownNow();
    }

    private void play(Turn turn, String prefix) throws Exception {
        switch (turn) {
            case NOT_WATCHED -> tell(turn, calls(prefix), "");
            case STUCK_READER -> {
                try (SocketChannel _ = stuckReader()) {
                    tell(turn, calls(prefix), "");
                }
            }
            default -> watched(turn, prefix);
        }
    }

    private void watched(Turn turn, String prefix) throws Exception {
        var requests = new RequestLog();
        var monitor = new Monitor(MonitorOptions.DEFAULT, this::watcher, requests, timer, InstantSource.system());
        try (monitor;
                var view = new LogView(monitor.log())) {
            MainView main = onFx(() -> window(monitor, view, requests));
            monitor.add(new SourceSpec.Engine(endpoint));
            awaitLive(monitor);
            var thaw = new CountDownLatch(1);
            block(turn, monitor, thaw);
            List<Long> nanos = calls(prefix);
            thaw.countDown();
            tell(turn, nanos, missing(monitor.log(), prefix, nanos.size()));
            onFx(() -> close(main));
        }
    }

    private static void block(Turn turn, Monitor monitor, CountDownLatch thaw) {
        switch (turn) {
            case WINDOW_BLOCKED -> Platform.runLater(() -> await(thaw));
            case FLUSH_STALLED -> monitor.onBatch((_, _) -> await(thaw));
            default -> {}
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DockerWatcher watcher(SourceSpec spec) {
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
        return new DockerWatcher(spec.name(), endpoint, new RequestLog().host(spec.address()), timing);
    }

    private MainView window(Monitor monitor, LogView view, RequestLog requests) {
        var settings = new SettingsStore(new SettingsFile(Path.of("never-written"), InstantSource.system()), timer);
        var session = new Session(
                monitor,
                new WatchList(monitor, settings, InstantSource.system()),
                new UserHosts(Map.of(), Path.of("no-home"), requests),
                settings);
        var main = new MainView(session, view, new Themes(), InstantSource.system());
        var stage = new Stage();
        stage.setScene(new Scene(main, 1_200, 900));
        stage.show();
        return main;
    }

    private static @Nullable Void close(MainView main) {
        main.close();
        ((Stage) main.getScene().getWindow()).close();
        return null;
    }

    private static <T extends @Nullable Object> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    private static void awaitLive(Monitor monitor) throws InterruptedException {
        var live = new CountDownLatch(1);
        try (var _ = monitor.onChange(() -> countDownIfLive(monitor, live))) {
            countDownIfLive(monitor, live);
            live.await();
        }
    }

    private static void countDownIfLive(Monitor monitor, CountDownLatch live) {
        if (monitor.sources().getFirst().state() == SourceState.LIVE) {
            live.countDown();
        }
    }

    /// Asks for the events and reads none of them.
    private SocketChannel stuckReader() throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(endpoint.path()));
        socket.write(
                ByteBuffer.wrap("GET /events HTTP/1.1\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        return socket;
    }

    /// How long each pair of calls took.
    private List<Long> calls(String prefix) {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + turnNanos;
        for (long now = System.nanoTime(); now < end; ) {
            String name = prefix + nanos.size();
            api.createVolume(name);
            api.removeVolume(name);
            long after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
        return nanos;
    }

    /// How many of the two events of each pair the log does not have, after a while in which they may come.
    private static String missing(EventLog log, String prefix, int pairs) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        long held = held(log, prefix);
        while (held < 2L * pairs && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            held = held(log, prefix);
        }
        return ", %,d events made, %,d missing from the log".formatted(2 * pairs, 2L * pairs - held);
    }

    private static long held(EventLog log, String prefix) {
        var rows = log.snapshot();
        long held = 0;
        for (long number = rows.first(); number < rows.next(); number++) {
            Event event = Objects.requireNonNull(rows.row(number)).event();
            held += event.actorName().startsWith(prefix) ? 1 : 0;
        }
        return held;
    }

    private static void tell(Turn turn, List<Long> nanos, String more) {
        Collections.sort(nanos);
        System.out.printf(
                "%-15s %,6d pairs of calls, p50 %.2f ms, p99 %.2f ms, longest %.0f ms%s%n",
                turn,
                nanos.size(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                nanos.getLast() / 1e6,
                more);
    }
}
