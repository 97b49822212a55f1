package io.porthole.bench;

import com.sun.management.OperatingSystemMXBean;
import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.Timing;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/// What it costs the whole process to make searchable rows of an engine's stream, connection and queue
/// included: `StreamBench SOCKET EVENTS ROUNDS`, where an engine that sends that many events at once
/// listens. To be compared with the CPU time of `curl -sN --unix-socket SOCKET http://x/events` and of
/// `docker events --format '{{json .}}'` on the same stream. The first rounds are those of a program that
/// has just started. Run by hand.
public final class StreamBench {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final RequestLog requests = new RequestLog();

    private StreamBench() {}

    public static void main(String[] arguments) throws Exception {
        var bench = new StreamBench();
        long events = Long.parseLong(arguments[1]);
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            bench.measure(Endpoint.parse("unix://" + arguments[0]), events);
        }
        bench.timer.shutdownNow();
    }

    private void measure(Endpoint endpoint, long events) throws InterruptedException {
        MonitorOptions usual = MonitorOptions.DEFAULT;
        var options = new MonitorOptions(usual.flushInterval(), 1 << 21, events, false);
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
        var changes = new Semaphore(0);
        try (var monitor = new Monitor(
                options,
                spec -> new DockerWatcher(spec.name(), endpoint, requests, timing),
                requests,
                timer,
                InstantSource.system())) {
            long cpu = system.getProcessCpuTime();
            long began = System.nanoTime();
            try (var _ = monitor.log().onChange(changes::release)) {
                monitor.add(new SourceSpec.Engine(endpoint));
                while (monitor.log().snapshot().next() <= events) {
                    changes.acquire();
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %.2f CPU-s per million, %.2f s%n",
                    monitor.log().snapshot().held(),
                    (system.getProcessCpuTime() - cpu) / 1e3 / events,
                    (System.nanoTime() - began) / 1e9);
        }
    }
}
