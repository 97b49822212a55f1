package io.porthole.bench;

import io.porthole.engine.EngineMessages;
import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.main.PortholeWindow;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.DockerEventMap;
import io.porthole.watcher.UnusableWatcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import jdk.jfr.consumer.RecordingStream;

/// Measures what a flush costs the JavaFX thread, in the whole window with a filter, folding and the timeline: 50,000
/// events a second in ten batches, with 1,000,000 and with 10,000 events held, in turns. The events are the lines of an
/// engine's event stream, over and over: `FlushBench FILE [HELD]...`, where other numbers of events held may be given.
/// Run by hand.
public final class FlushBench {
    private static final String FILTER = "-service:db";
    private static final int BATCH = 5_000;
    private static final int FLUSHES = 200;
    private static final int WARM_UP = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Event> events;
    private final long fxThread;
    private int at;
    private long time = 1_793_000_000_000_000_000L;

    private FlushBench(List<Event> events, long fxThread) {
        this.events = events;
        this.fxThread = fxThread;
    }

    public static void main(String[] arguments) throws Exception {
        var fxThread = new CompletableFuture<Long>();
        Platform.startup(() -> fxThread.complete(Thread.currentThread().threadId()));
        Platform.setImplicitExit(false);
        var bench = new FlushBench(read(Path.of(arguments[0])), fxThread.get());
        int[] sizes = arguments.length < 2
                ? new int[] {1_000_000, 10_000}
                : Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        for (int round = 0; round < 3; round++) {
            for (int held : sizes) {
                bench.run(held);
            }
        }
        Platform.exit();
    }

    private static List<Event> read(Path file) throws IOException {
        var map = new DockerEventMap();
        var events = new ArrayList<Event>();
        try (var messages = new EngineMessages(Files.newInputStream(file))) {
            for (var some = messages.next(); some != null && events.size() < 100_000; some = messages.next()) {
                some.forEach(message -> events.add(map.toEvent(message, "local", 0, Origin.LIVE)));
            }
        }
        return events;
    }

    private void run(int held) throws Exception {
        try (var monitor = new Monitor(
                MonitorOptions.DEFAULT.holding(held),
                spec -> new UnusableWatcher(spec.name(), "", InstantSource.system()),
                new RequestLog(),
                new ManualScheduler(),
                InstantSource.system())) {
            for (int i = 0; i < held / BATCH; i++) {
                monitor.log().append(batch(), i + 1);
            }
            Stage stage = open(monitor);
            measure(monitor.log());
            onFxThread(stage::close);
        }
    }

    private static Stage open(Monitor monitor) throws InterruptedException, ExecutionException {
        var opened = new CompletableFuture<Stage>();
        Platform.runLater(() -> {
            var stage = new Stage();
            PortholeWindow.open(stage, Sessions.of(monitor), new WindowOptions(FILTER), _ -> opened.complete(stage));
        });
        return opened.get();
    }

    private static void onFxThread(Runnable action) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }

    private void measure(EventLog log) throws InterruptedException {
        var tables = new ConcurrentLinkedQueue<Duration>();
        var timelines = new ConcurrentLinkedQueue<Duration>();
        flush(WARM_UP, log);
        try (var recording = new RecordingStream()) {
            recording.enable("porthole.Paint").withoutThreshold();
            recording.enable("porthole.TimelinePaint").withoutThreshold();
            recording.onEvent("porthole.Paint", event -> tables.add(event.getDuration()));
            recording.onEvent("porthole.TimelinePaint", event -> timelines.add(event.getDuration()));
            recording.startAsync();
            long before = threads.getThreadCpuTime(fxThread);
            flush(FLUSHES, log);
            double cpu = (threads.getThreadCpuTime(fxThread) - before) / 1e6 / FLUSHES;
            recording.stop();
            System.out.printf(
                    Locale.ROOT,
                    "held %,9d: table %s; timeline %s; JavaFX thread %.1f ms CPU a flush%n",
                    log.snapshot().held(),
                    summary(tables),
                    summary(timelines),
                    cpu);
        }
    }

    private static String summary(ConcurrentLinkedQueue<Duration> paints) {
        double[] ms = paints.stream()
                .mapToDouble(each -> each.toNanos() / 1e6)
                .sorted()
                .toArray();
        return ms.length == 0
                ? "not painted"
                : String.format(
                        Locale.ROOT,
                        "%d paints, p50 %.2f, p99 %.2f, longest %.2f ms",
                        ms.length,
                        ms[ms.length / 2],
                        ms[ms.length * 99 / 100],
                        ms[ms.length - 1]);
    }

    private void flush(int times, EventLog log) throws InterruptedException {
        var left = new CountDownLatch(times);
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var flushes = timer.scheduleAtFixedRate(
                    () -> {
                        log.append(batch(), left.getCount());
                        left.countDown();
                    },
                    100,
                    100,
                    TimeUnit.MILLISECONDS);
            left.await();
            flushes.cancel(false);
        }
    }

    private List<Event> batch() {
        var batch = new Event[BATCH];
        Arrays.setAll(batch, _ -> next());
        return Arrays.asList(batch);
    }

    private Event next() {
        Event event = events.get(at++ % events.size());
        time += 20_000;
        return new Event(
                event.type(),
                event.source(),
                event.object(),
                event.action(),
                event.verb(),
                event.actor(),
                time,
                time,
                event.origin(),
                event.raw(),
                event.flag());
    }
}
