package io.porthole.bench;

import io.porthole.engine.EngineMessages;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.watcher.DockerEventMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// How much heap a held event takes, and how much CPU the log takes to take it in: `HeldBench FILE`, where the file
/// holds the lines of an engine's event stream, or `HeldBench paths ROWS PATHS` for rows of files, of so many different
/// ones in turn. Run by hand, with a collector that `System.gc()` makes collect everything.
public final class HeldBench {
    private static final int BATCH = 1_000;

    private final EventLog log = new EventLog(10_000_000);
    private final long before = used();
    private long batch;
    private long appending;

    private HeldBench() {}

    public static void main(String[] arguments) throws IOException {
        var bench = new HeldBench();
        if (arguments[0].equals("paths")) {
            bench.appendFiles(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            bench.appendStream(Path.of(arguments[0]));
        }
        bench.tell();
    }

    private void appendStream(Path file) throws IOException {
        var map = new DockerEventMap();
        try (var messages = new EngineMessages(Files.newInputStream(file))) {
            for (var some = messages.next(); some != null; some = messages.next()) {
                long now = EpochNanos.now(InstantSource.system());
                var events = new ArrayList<Event>(some.size());
                some.forEach(message -> events.add(map.toEvent(message, "local", now, Origin.LIVE)));
                append(events);
            }
        }
    }

    private void appendFiles(int rows, int paths) {
        for (int from = 0; from < rows; from += BATCH) {
            var events = new ArrayList<Event>(BATCH);
            for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                events.add(written(i % paths, i));
            }
            append(events);
        }
    }

    private static Event written(int file, int time) {
        var path = "/srv/shop/htdocs/d%04d/file-%06d.txt".formatted(file % 10_000, file);
        return new Event(
                EventType.FILE,
                "local",
                "file",
                Action.FILE_WRITTEN,
                Action.FILE_WRITTEN.word(),
                Actor.named(path),
                time,
                time,
                Origin.LIVE,
                "");
    }

    private void append(List<Event> events) {
        var cpu = ManagementFactory.getThreadMXBean();
        long began = cpu.getCurrentThreadCpuTime();
        log.append(events, ++batch);
        appending += cpu.getCurrentThreadCpuTime() - began;
    }

    private void tell() {
        long held = log.snapshot().held();
        System.out.printf(
                "%,d events held, %.1f bytes of heap each (%.1f by the log's own count), %.0f ns of CPU each to append%n",
                held,
                (double) (used() - before) / held,
                (double) log.snapshot().bytes() / held,
                (double) appending / held);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
