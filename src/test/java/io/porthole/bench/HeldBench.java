package io.porthole.bench;

import io.porthole.engine.EngineMessages;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.watcher.DockerEventMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;

/// How much heap a held event takes, and how much CPU the log takes to take it in: `HeldBench FILE`, where the file
/// holds the lines of an engine's event stream. Run by hand, with a collector that `System.gc()` makes collect
/// everything.
public final class HeldBench {
    private HeldBench() {}

    public static void main(String[] arguments) throws IOException {
        var map = new DockerEventMap();
        var log = new EventLog(10_000_000);
        var cpu = ManagementFactory.getThreadMXBean();
        long before = used();
        long appending = 0;
        try (var messages = new EngineMessages(Files.newInputStream(Path.of(arguments[0])))) {
            long batch = 0;
            for (var some = messages.next(); some != null; some = messages.next()) {
                long now = EpochNanos.now(InstantSource.system());
                var events = new ArrayList<Event>(some.size());
                some.forEach(message -> events.add(map.toEvent(message, "local", now, Origin.LIVE)));
                long began = cpu.getCurrentThreadCpuTime();
                log.append(events, ++batch);
                appending += cpu.getCurrentThreadCpuTime() - began;
            }
        }
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
