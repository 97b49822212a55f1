package io.porthole.bench;

import atlantafx.base.theme.PrimerDark;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.filter.RowOrder;
import io.porthole.filter.SortKey;
import io.porthole.filter.SortedView;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.FxRefresh;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import jdk.jfr.consumer.RecordingStream;

/// Measures by the flight recorder's event `porthole.Paint` what scrolling costs the JavaFX thread with 1,000,000
/// events held while 5,000 come in a second: by the wheel, with the bar dragged through all rows, and both among
/// sorted rows. Run by hand.
public final class ScrollBench {
    private static final int HELD = 1_000_000;
    private static final int BATCH = 500;
    private static final int STEPS = 300;
    private static final Duration STEP = Duration.ofMillis(16);

    private final EventLog log = new EventLog(HELD);
    private final EventTable table = new EventTable(log);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    /// The JavaFX thread's CPU time of each step, which other programs on the machine do not lengthen.
    private final Queue<Long> stepTimes = new ConcurrentLinkedQueue<>();

    private final Queue<Long> paints = new ConcurrentLinkedQueue<>();

    private ScrollBench() {}

    public static void main(String[] arguments) throws Exception {
        var started = new CompletableFuture<ScrollBench>();
        Platform.startup(() -> {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            started.complete(new ScrollBench());
        });
        started.get().run();
        Platform.exit();
    }

    private void run() throws Exception {
        for (int i = 0; i < HELD / BATCH; i++) {
            log.append(batch(), i + 1L);
        }
        Platform.runLater(this::open);
        try (var view = new LogView(log);
                var sorted = new SortedView(view, log);
                var refresh = new FxRefresh(() -> table.show(sorted.result()));
                var recording = new RecordingStream();
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            sorted.onChange(refresh::request);
            recording.enable("porthole.Paint").withThreshold(Duration.ZERO);
            recording.onEvent(
                    "porthole.Paint", event -> paints.add(event.getDuration().toNanos()));
            recording.setReuse(true);
            recording.startAsync();
            var arrivals = timer.scheduleAtFixedRate(() -> log.append(batch(), 1), 100, 100, TimeUnit.MILLISECONDS);
            measure("warm-up", this::wheel);
            measure("wheel", this::wheel);
            measure("bar", this::drag);
            sorted.setOrder(new RowOrder(SortKey.Word.WHO, true));
            measure("warm-up, sorted", this::wheel);
            measure("wheel, sorted", this::wheel);
            measure("bar, sorted", this::drag);
            arrivals.cancel(false);
        }
    }

    private void open() {
        var stage = new Stage();
        var scene = new Scene(table, 940, 900);
        String css = Objects.requireNonNull(EventTable.class.getResource("/io/porthole/ui/porthole.css"))
                .toExternalForm();
        scene.getStylesheets().add(css);
        stage.setScene(scene);
        stage.show();
    }

    /// One step of a gesture, on the JavaFX thread.
    private interface Step {
        void take(int step);
    }

    private void measure(String name, Step gesture) throws InterruptedException {
        paints.clear();
        stepTimes.clear();
        var left = new CountDownLatch(STEPS);
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var steps = timer.scheduleAtFixedRate(
                    () -> Platform.runLater(() -> {
                        long begin = threads.getCurrentThreadCpuTime();
                        gesture.take((int) left.getCount());
                        stepTimes.add(threads.getCurrentThreadCpuTime() - begin);
                        left.countDown();
                    }),
                    0,
                    STEP.toMillis(),
                    TimeUnit.MILLISECONDS);
            left.await();
            steps.cancel(false);
        }
        tell(name + ", porthole.Paint", paints);
        tell(name + ", CPU of a step", stepTimes);
    }

    private static void tell(String name, Queue<Long> measured) {
        long[] nanos = measured.stream().mapToLong(Long::longValue).sorted().toArray();
        if (nanos.length > 0) {
            System.out.printf(
                    "%s: %d times, p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                    name,
                    nanos.length,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    nanos[nanos.length - 1] / 1e6);
        }
    }

    private void wheel(int step) {
        double up = step % 100 < 50 ? 1 : -1;
        table.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                200,
                50,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                120 * up,
                0,
                120 * up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.LINES,
                3 * up,
                1,
                null));
    }

    private void drag(int step) {
        var bar = (ScrollBar) table.lookup("#" + EventTable.BAR_ID);
        bar.setValue(bar.getMax() * (step % 150) / 150.0);
    }

    private static List<Event> batch() {
        return Events.numbered(0, BATCH);
    }
}
