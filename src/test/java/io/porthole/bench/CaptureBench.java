package io.porthole.bench;

import io.porthole.capture.CaptureInput;
import io.porthole.capture.CaptureLines;
import io.porthole.capture.RowChoice;
import io.porthole.capture.RowSaving;
import io.porthole.capture.SaveFormat;
import io.porthole.engine.EngineMessages;
import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.opened.FileQueue;
import io.porthole.monitor.opened.OpenedFile;
import io.porthole.monitor.opened.RowNames;
import io.porthole.watcher.DockerEventMap;
import io.porthole.watcher.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Measures what it takes to save a million rows and to open them again: seconds, megabytes, and what the heap
/// holds afterwards beyond the rows. Run by hand: `CaptureBench LINES FOLDER`, where LINES is what an engine's
/// `/events`
/// sent, which is repeated until there are enough.
public final class CaptureBench {
    private static final int ROWS = 1_000_000;

    private CaptureBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        EventLog log = filled(Path.of(args[0]));
        for (int round = 1; round <= 2; round++) {
            for (SaveFormat format : SaveFormat.values()) {
                Path file = Path.of(args[1], "bench" + format.ending());
                save(log, format, file);
                if (format != SaveFormat.CSV) {
                    count(file);
                    open(file);
                }
            }
        }
    }

    private static EventLog filled(Path lines) throws IOException {
        var log = new EventLog(2L * ROWS);
        var map = new DockerEventMap();
        var chunk = new ArrayList<Event>();
        long batch = 0;
        while (log.snapshot().held() < ROWS) {
            try (var messages = new EngineMessages(Files.newInputStream(lines))) {
                for (var some = messages.next(); some != null; some = messages.next()) {
                    some.forEach(message -> chunk.add(map.toEvent(message, "bench", message.timeNano(), Origin.LIVE)));
                    log.append(List.copyOf(chunk), ++batch);
                    chunk.clear();
                }
            }
        }
        return log;
    }

    private static void save(EventLog log, SaveFormat format, Path file) throws IOException {
        long before = usedHeap();
        var saving = new RowSaving(RowChoice.all(log.snapshot()), format, "bench", InstantSource.system());
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        RowSaving.Saved saved = saving.save(file, () -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        double worked = cpuSeconds() - cpu;
        System.out.printf(
                Locale.ROOT,
                "save %-8s %,d rows, %.1f MB, %.2f s, %.2f CPU-s, heap after it %+.1f MB%n",
                format,
                saved.rows(),
                saved.bytes() / 1e6,
                seconds,
                worked,
                (usedHeap() - before) / 1e6);
    }

    /// What the whole process has used of the processors, garbage collection included.
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// What it takes to cut the lines alone.
    private static void count(Path file) throws IOException {
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        long count = 0;
        try (var input = new CaptureInput(file)) {
            CaptureLines lines = input.lines();
            while (lines.next()) {
                count++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "lines only    %,d, %.2f s, %.2f CPU-s%n",
                count,
                (System.nanoTime() - began) / 1e9,
                cpuSeconds() - cpu);
    }

    private static void open(Path file) throws InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        var end = new CountDownLatch(1);
        var monitor = new Monitor(
                MonitorOptions.DEFAULT.holding(2L * ROWS),
                spec -> new OpenedFile(spec.name(), file, new RowNames(), new FileQueue(timer), InstantSource.system()),
                new RequestLog(),
                timer,
                InstantSource.system());
        monitor.onChange(() -> {
            if (monitor.sources().stream().anyMatch(source -> source.state() == SourceState.CLOSED)) {
                end.countDown();
            }
        });
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        monitor.add(new SourceSpec.Opened("bench", file));
        end.await();
        monitor.close();
        System.out.printf(
                Locale.ROOT,
                "open          %,d rows, %.2f s, %.2f CPU-s%n",
                monitor.log().snapshot().held(),
                (System.nanoTime() - began) / 1e9,
                cpuSeconds() - cpu);
        timer.shutdownNow();
    }
}
