package io.porthole.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The lines that a process prints on its standard output, as they come.
public final class ProcessOutput {
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> read = new ArrayList<>();

    public ProcessOutput(Process process) {
        Thread.ofVirtual().name("output").start(() -> collect(process));
    }

    private void collect(Process process) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // the process was ended, and its output with it
        }
    }

    /// Whether a line with `text` comes before a second passes without any line.
    public boolean sees(String text) throws InterruptedException {
        @Nullable String line = lines.poll(1, TimeUnit.SECONDS);
        while (line != null) {
            read.add(line);
            if (line.contains(text)) {
                return true;
            }
            line = lines.poll(1, TimeUnit.SECONDS);
        }
        return false;
    }

    /// Waits for a line with `text`; fails when none comes for a minute.
    public void await(String text) throws InterruptedException {
        while (read.stream().noneMatch(line -> line.contains(text))) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            read.add(Objects.requireNonNull(line, () -> "no line with " + text + " came; there were " + read));
        }
    }

    /// The lines from the first that has `begin` to the first after it that has `end`.
    public List<String> between(String begin, String end) throws InterruptedException {
        await(end);
        int first = indexOf(begin, 0);
        return read.subList(first, indexOf(end, first) + 1);
    }

    private int indexOf(String text, int from) {
        int at = from;
        while (!read.get(at).contains(text)) {
            at++;
        }
        return at;
    }
}
