package io.porthole.bench;

import atlantafx.base.theme.PrimerDark;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.FxRefresh;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures what a flush costs the JavaFX thread: 5,000 events a second in ten batches, with 10,000 and with 1,000,000
/// events held, in turns, while the table follows. Run by hand.
public final class FlushBench {
    private static final int BATCH = 500;
    private static final int FLUSHES = 200;
    private static final int WARM_UP = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Stage stage;
    private final long fxThread;
    private long time = 1_793_000_000_000_000_000L;

    private FlushBench(Stage stage, long fxThread) {
        this.stage = stage;
        this.fxThread = fxThread;
    }

    public static void main(String[] arguments) throws Exception {
        var started = new CompletableFuture<FlushBench>();
        Platform.startup(() -> {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            started.complete(new FlushBench(new Stage(), Thread.currentThread().threadId()));
        });
        FlushBench bench = started.get();
        for (int held : new int[] {1_000_000, 10_000, 1_000_000, 10_000}) {
            bench.run(held);
        }
        Platform.exit();
    }

    private void run(int held) throws Exception {
        var log = new EventLog(held);
        for (int i = 0; i < held / BATCH; i++) {
            log.append(batch(), i + 1);
        }
        try (var view = new LogView(log)) {
            long[] nanos = new long[FLUSHES];
            long cpu = measure(log, view, nanos);
            Arrays.sort(nanos);
            System.out.printf(
                    "held %,9d: refresh p50 %.2f ms, p99 %.2f ms; JavaFX thread %.1f ms CPU a flush, layout and drawing included%n",
                    held, nanos[FLUSHES / 2] / 1e6, nanos[FLUSHES * 99 / 100] / 1e6, cpu / 1e6 / FLUSHES);
        }
    }

    private long measure(EventLog log, LogView view, long[] nanos) throws Exception {
        var table = new CompletableFuture<EventTable>();
        Platform.runLater(() -> table.complete(open(log)));
        EventTable shown = table.get();
        var count = new AtomicLong(-WARM_UP);
        try (var refresh = new FxRefresh(() -> timed(shown, view, nanos, count))) {
            view.onChange(refresh::request);
            flush(WARM_UP, log);
            long before = threads.getThreadCpuTime(fxThread);
            flush(FLUSHES, log);
            return threads.getThreadCpuTime(fxThread) - before;
        }
    }

    private EventTable open(EventLog log) {
        var table = new EventTable(log);
        var scene = new Scene(table, 940, 900);
        String css = Objects.requireNonNull(EventTable.class.getResource("/io/porthole/ui/porthole.css"))
                .toExternalForm();
        scene.getStylesheets().add(css);
        stage.setScene(scene);
        stage.show();
        return table;
    }

    private static void timed(EventTable table, LogView view, long[] nanos, AtomicLong count) {
        long begin = System.nanoTime();
        table.show(view.result());
        long taken = System.nanoTime() - begin;
        long at = count.getAndIncrement();
        if (at >= 0 && at < nanos.length) {
            nanos[(int) at] = taken;
        }
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
        var events = new ArrayList<Event>(BATCH);
        Action[] actions = {Action.CREATE, Action.START, Action.DIE, Action.PAUSE, Action.OOM, Action.EXEC_START};
        for (int i = 0; i < BATCH; i++) {
            Action action = actions[i % actions.length];
            var actor = new Actor("shop-web-" + i % 97, "", Map.of("image", "nginx:1.27", "exitCode", "1"));
            time += 200_000;
            events.add(new Event(
                    EventType.DOCKER, "local", "container", action, action.word(), actor, time, time, Origin.LIVE, ""));
        }
        return events;
    }
}
