package io.porthole.bench;

import io.porthole.engine.EngineMessages;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.log.EventLog;
import io.porthole.watcher.DockerEventMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// How long a filter takes over all rows of a log, from setting it to the last row, and to the first; and
/// how long `rg -c` takes for the same question to the same lines: `FilterBench FILE`, where the file holds
/// the lines of an engine's event stream, as a flood of a million events of containers of compose projects.
/// Run by hand, where ripgrep is installed.
public final class FilterBench {
    private static final int ROUNDS = 21;

    private final String file;
    private final EventLog log = new EventLog(100_000_000);
    private final Semaphore changes = new Semaphore(0);

    private FilterBench(String file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new FilterBench(arguments[0]);
        bench.fill();
        String name = bench.log.snapshot().segments().getFirst().actor(0).name();
        for (int i = 0; i < 2; i++) {
            bench.compare("worker", "rg -c -i worker %s");
            bench.compare("zebra", "rg -c -i zebra %s");
            bench.compare("name:" + name, "rg -c -F '\"name\":\"" + name + "\"' %s");
            bench.compare("name~/^shop[0-9]+-(web|api)-1/", "rg -c '\"name\":\"shop[0-9]+-(web|api)-1' %s");
            bench.compare("label.com.docker.compose.service:db", "rg -c -F '\"com.docker.compose.service\":\"db\"' %s");
            bench.compare(
                    "action:die exit:0 -service:db",
                    "rg -F '\"Action\":\"die\"' %s | rg -F '\"exitCode\":\"0\"'"
                            + " | rg -c -v -F '\"com.docker.compose.service\":\"db\"'");
        }
    }

    private void fill() throws IOException {
        var map = new DockerEventMap();
        try (var messages = new EngineMessages(Files.newInputStream(Path.of(file)))) {
            long batch = 0;
            for (var some = messages.next(); some != null; some = messages.next()) {
                var events = new ArrayList<Event>(some.size());
                some.forEach(message -> events.add(map.toEvent(message, "local", message.timeNano(), Origin.LIVE)));
                log.append(events, ++batch);
            }
        }
        System.out.printf(Locale.ROOT, "%,d events held%n", log.snapshot().held());
    }

    private void compare(String text, String command) throws IOException, InterruptedException {
        if (!(FilterLanguage.read(text) instanceof FilterReading.Good good)) {
            throw new IllegalArgumentException(text);
        }
        long[] first = new long[ROUNDS];
        long[] last = new long[ROUNDS];
        long rows = 0;
        try (var view = new LogView(log)) {
            view.onChange(changes::release);
            for (int i = 0; i < ROUNDS; i++) {
                RowFilter filter =
                        good.expression().toRowFilter(new FilterMoment(Instant.EPOCH, ZoneId.systemDefault()));
                long start = System.nanoTime();
                view.setFilter(filter);
                await(view, filter, false);
                first[i] = System.nanoTime() - start;
                await(view, filter, true);
                last[i] = System.nanoTime() - start;
                rows = view.result().rows().size();
            }
        }
        long[] rg = new long[7];
        long lines = 0;
        for (int i = 0; i < rg.length; i++) {
            long start = System.nanoTime();
            lines = count(command.formatted(file));
            rg[i] = System.nanoTime() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s %,9d rows, first %5.1f ms, all %5.1f ms; rg %,9d lines %6.1f ms; ratio %.2f%n",
                text,
                rows,
                median(first),
                median(last),
                lines,
                median(rg),
                median(last) / median(rg));
    }

    private void await(LogView view, RowFilter filter, boolean complete) throws InterruptedException {
        while (!view.result().filter().equals(filter)
                || (complete && !view.result().complete())) {
            changes.acquire();
        }
    }

    private static long count(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("sh", "-c", command))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return out.isEmpty() ? 0 : Long.parseLong(out);
    }

    /// In milliseconds.
    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }
}
