package io.porthole.bench;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.main.PortholeWindow;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.UnusableWatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import jdk.jfr.consumer.RecordingStream;

/// Opens the window on made-up events of a number of minutes, with a gap among them, and leaves it open to
/// be looked at; with the word `flood` 50,000 events a second follow for ten seconds, and what the paints
/// cost is told. Run by hand. Arguments: how many events, how many minutes, `flood`.
public final class TimelineBench {
    private static final long SECOND = 1_000_000_000L;
    private static final int PER_FLUSH = 5_000;
    private static final int FLUSHES = 100;
    private static final int WARM_UP = 10;
    private static final Action[] ACTIONS = {
        Action.CREATE,
        Action.START,
        Action.START,
        Action.START,
        Action.UNPAUSE,
        Action.START,
        Action.EXEC_START,
        Action.DIE,
        Action.PAUSE,
        Action.FILE_WRITTEN,
        Action.EXEC_DIE,
        Action.START
    };

    private final Random random = new Random(5);
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT,
            spec -> new UnusableWatcher(spec.name(), "", InstantSource.system()),
            new RequestLog(),
            new ManualScheduler(),
            InstantSource.system());
    private final EventLog log = monitor.log();
    private long batch;

    private TimelineBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        var bench = new TimelineBench();
        int count = wanted.isEmpty() ? 4_000 : Integer.parseInt(wanted.get(0));
        int minutes = wanted.size() < 2 ? 11 : Integer.parseInt(wanted.get(1));
        bench.fill(count, Duration.ofMinutes(minutes).toNanos());
        var open = new CountDownLatch(1);
        Platform.startup(() -> {
            PortholeWindow.open(new Stage(), Sessions.of(bench.monitor), new WindowOptions(""), _ -> open.countDown());
        });
        open.await();
        if (wanted.contains("flood")) {
            bench.flood();
            Platform.exit();
        }
    }

    private void fill(int count, long span) {
        long start = EpochNanos.of(Instant.now()) - span;
        var events = new ArrayList<Event>();
        double at = 0;
        for (int i = 0; i < count; i++) {
            at += -Math.log(1 - random.nextDouble()) * (1 + 0.6 * Math.sin(at / count * 17)) / 1.05;
            double part = Math.min(1, at / count);
            if (part < 0.7 || part > 0.74) {
                events.add(event(start + (long) (part * span)));
            }
            if (i == (int) (count * 0.74)) {
                events.add(gap(start + (long) (0.7 * span), start + (long) (0.74 * span)));
            }
            if (events.size() >= PER_FLUSH) {
                log.append(List.copyOf(events), ++batch);
                events.clear();
            }
        }
        log.append(events, ++batch);
    }

    private Event event(long time) {
        int most = random.nextInt(12) == 0 ? ACTIONS.length : 7;
        Action action = ACTIONS[random.nextInt(most)];
        String service = List.of("web", "api", "worker", "db").get(random.nextInt(4));
        var actor = new Actor(
                "shop-" + service + "-1",
                "0".repeat(60) + service.hashCode() % 1000,
                Map.of(
                        "image",
                        "nginx:1.27",
                        "com.docker.compose.project",
                        "shop",
                        "com.docker.compose.service",
                        service));
        boolean file = action == Action.FILE_WRITTEN;
        return new Event(
                file ? EventType.FILE : EventType.DOCKER,
                file ? "./conf" : "local",
                file ? "file" : "container",
                action,
                action.word(),
                file ? Actor.named("/srv/conf/nginx.conf") : actor,
                time,
                time,
                Origin.LIVE,
                "");
    }

    private static Event gap(long from, long to) {
        var attributes = Map.of(
                "from",
                EpochNanos.toInstant(from).toString(),
                "to",
                EpochNanos.toInstant(to).toString(),
                "recovered",
                "31",
                "complete",
                "false");
        return new Event(
                EventType.PORTHOLE,
                "local",
                "",
                Action.GAP,
                "events may be missing",
                new Actor("local", "", attributes),
                to,
                to,
                Origin.LIVE,
                "");
    }

    private void flood() throws InterruptedException {
        var timelines = new ConcurrentLinkedQueue<Duration>();
        var tables = new ConcurrentLinkedQueue<Duration>();
        try (var recording = new RecordingStream();
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            recording.enable("porthole.TimelinePaint").withoutThreshold();
            recording.enable("porthole.Paint").withoutThreshold();
            recording.onEvent("porthole.TimelinePaint", event -> timelines.add(event.getDuration()));
            recording.onEvent("porthole.Paint", event -> tables.add(event.getDuration()));
            recording.startAsync();
            var left = new CountDownLatch(FLUSHES);
            var flushes = timer.scheduleAtFixedRate(() -> flush(left), 2_000, 100, TimeUnit.MILLISECONDS);
            left.await();
            flushes.cancel(false);
            recording.stop();
        }
        tell("timeline", timelines);
        tell("table", tables);
    }

    private void flush(CountDownLatch left) {
        long now = EpochNanos.of(Instant.now());
        var events = new ArrayList<Event>(PER_FLUSH);
        for (int i = 0; i < PER_FLUSH; i++) {
            events.add(event(now - SECOND / 10 + i * (SECOND / 10 / PER_FLUSH)));
        }
        log.append(events, ++batch);
        left.countDown();
    }

    private void tell(String what, ConcurrentLinkedQueue<Duration> paints) {
        double[] ms = paints.stream()
                .skip(WARM_UP)
                .mapToDouble(each -> each.toNanos() / 1e6)
                .toArray();
        Arrays.sort(ms);
        if (ms.length == 0) {
            System.out.println(what + ": no paints");
            return;
        }
        System.out.printf(
                "%s: %d paints, p50 %.2f ms, p99 %.2f ms, most %.2f ms, with %,d held%n",
                what,
                ms.length,
                ms[ms.length / 2],
                ms[ms.length * 99 / 100],
                ms[ms.length - 1],
                log.snapshot().held());
    }
}
