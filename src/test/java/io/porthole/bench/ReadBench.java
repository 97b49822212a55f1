package io.porthole.bench;

import io.porthole.engine.EngineMessage;
import io.porthole.engine.EngineMessages;
import io.porthole.event.Origin;
import io.porthole.watcher.DockerEventMap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures what it costs to read a recorded `/events` stream: CPU seconds of the reading thread for a million
/// messages, with and without making events of them. Run by hand: `ReadBench FILE [ROUNDS]`.
public final class ReadBench {
    private ReadBench() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        for (int round = 1; round <= rounds; round++) {
            measureBytes(file);
            measure("messages", file, false);
            measure("events  ", file, true);
        }
    }

    /// What it costs to read the bytes alone, told for as many messages of 550 bytes.
    private static void measureBytes(Path file) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(Locale.ROOT, "bytes alone %.3f CPU-s per million%n", seconds * 550e6 / bytes);
    }

    private static void measure(String what, Path file, boolean events) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long count = read(file, events);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(Locale.ROOT, "%s %,d, %.3f CPU-s per million%n", what, count, seconds * 1e6 / count);
    }

    private static long read(Path file, boolean events) throws IOException {
        var map = new DockerEventMap();
        long count = 0;
        long bits = 0;
        try (var messages = new EngineMessages(Files.newInputStream(file))) {
            for (List<EngineMessage> batch = messages.next(); batch != null; batch = messages.next()) {
                count += batch.size();
                if (events) {
                    for (EngineMessage message : batch) {
                        bits |= map.toEvent(message, "bench", 0, Origin.LIVE)
                                .action()
                                .mask();
                    }
                }
            }
        }
        if (events && bits == 0) {
            throw new IllegalStateException("no event in " + file);
        }
        return count;
    }
}
