package io.porthole.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Sessions;
import io.porthole.ui.main.PortholeWindow;
import io.porthole.ui.main.WindowOptions;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.stage.Stage;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// Runs the window for some minutes on an engine that sends events at one rate, each numbered in the attribute `seq`,
/// and tells each minute what the process takes, and at the end whether an event was lost:
/// `SoakBench SOCKET MINUTES`. Run by hand, with the collector to be judged.
public final class SoakBench {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final Monitor monitor;
    private long cpu;
    private long pauses;
    private long paused;
    private long longest;
    private long heapAfter;

    private SoakBench() {
        var requests = new RequestLog();
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
        this.monitor = new Monitor(
                MonitorOptions.DEFAULT,
                spec -> new DockerWatcher(spec.name(), ((SourceSpec.Engine) spec).endpoint(), requests, timing),
                requests,
                timer,
                InstantSource.system());
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new SoakBench();
        bench.listen();
        Platform.startup(() -> PortholeWindow.open(
                new Stage(), Sessions.of(bench.monitor), new WindowOptions("-service:db"), _ -> {}));
        bench.monitor.add(new SourceSpec.Engine(Endpoint.parse("unix://" + arguments[0])));
        int minutes = Integer.parseInt(arguments[1]);
        var left = new CountDownLatch(minutes);
        var _ = bench.timer.scheduleAtFixedRate(
                () -> {
                    bench.tell(minutes - left.getCount() + 1);
                    left.countDown();
                },
                1,
                1,
                TimeUnit.MINUTES);
        left.await();
        bench.count();
        System.exit(0);
    }

    private void listen() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((told, _) -> collected(told), null, null);
        }
    }

    private synchronized void collected(Notification told) {
        if (told.getUserData() instanceof CompositeData data) {
            var info = GarbageCollectionNotificationInfo.from(data);
            boolean concurrent =
                    info.getGcName().contains("Cycles") || info.getGcName().contains("Concurrent");
            if (!concurrent) {
                pauses++;
                paused += info.getGcInfo().getDuration();
                longest = Math.max(longest, info.getGcInfo().getDuration());
            }
            heapAfter = info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                    .mapToLong(each -> each.getUsed())
                    .sum();
        }
    }

    private synchronized void tell(long minute) {
        MonitorFigures figures = monitor.figures();
        long now = system.getProcessCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%2d min: held %,d, %.0f MB of them; memory after the last collection %.0f MB, resident %s;"
                        + " %d pauses, %d ms, longest %d ms; %.1f %% of a core; %,.0f events/s, dropped %d%n",
                minute,
                figures.held(),
                figures.memory().bytes() / 1e6,
                heapAfter / 1e6,
                resident(),
                pauses,
                paused,
                longest,
                (now - cpu) / 6e8,
                figures.perSecond(),
                figures.dropped());
        cpu = now;
        pauses = 0;
        paused = 0;
        longest = 0;
    }

    private static String resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("\\D+", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1_000 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each event's number must be one more than that of the one before.
    private void count() {
        EventLog.Snapshot rows = monitor.log().snapshot();
        long before = -1;
        long checked = 0;
        long missing = 0;
        for (long number = rows.first(); number < rows.next(); number++) {
            Row row = rows.row(number);
            String seq = row == null ? "" : row.event().actorAttributes().getOrDefault("seq", "");
            if (!seq.isEmpty()) {
                long present = Long.parseLong(seq);
                missing += before < 0 ? 0 : present - before - 1;
                before = present;
                checked++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d events came, the last is number %,d; %,d held were checked, %,d are missing; let go %,d%n",
                rows.next() - 1,
                before,
                checked,
                missing,
                rows.evicted());
    }
}
