package io.porthole.cli;

import io.porthole.capture.EventWriter;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.VisibleText;
import io.porthole.log.NoiseDetector;
import io.porthole.message.Messages;
import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.watcher.SourceState;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/// One run of `tail`: writes what a monitor flushes until enough was written, time is up, nothing more can
/// come, or nobody reads.
final class Tail implements AutoCloseable {
    /// Batches are written as they come and not kept.
    private static final long LOG_BUDGET = 0;

    /// How long the end may take when the process was asked to stop; what has been written by then is out.
    private static final Duration LONGEST_END = Duration.ofMillis(800);

    private static final int LONGEST_ERROR = 1_000;

    private final Monitor monitor;
    private final EventWriter writer;
    private final PrintStream err;
    private final Wanted wanted;
    private final NoiseDetector noise = new NoiseDetector();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread onShutdown = new Thread(this::closeInTime, "porthole-shutdown");
    private volatile boolean allAdded;
    private volatile boolean outputFailed;
    private long written;
    private long lastErrorTold;

    Tail(MonitorFactory monitors, EventWriter writer, PrintStream err, Wanted wanted) {
        this.writer = writer;
        this.err = err;
        this.wanted = wanted;
        this.monitor = monitors.create(MonitorOptions.DEFAULT.holding(LOG_BUDGET));
        monitor.onBatch(this::write);
        monitor.errors().onChange(this::tellErrors);
        monitor.onChange(this::endWhenNothingCanCome);
    }

    /// Watches `specs` and waits for the end.
    ///
    /// @param time how long it lasts at most; null for no limit
    /// @return the exit code
    int run(List<SourceSpec> specs, @Nullable Duration time) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(onShutdown);
        specs.forEach(monitor::add);
        allAdded = true;
        endWhenNothingCanCome();
        if (time == null) {
            end.await();
        } else if (!end.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            return ExitCode.OK;
        }
        return all(SourceState.FAILED) || aFileFailed() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    @Override
    public void close() {
        monitor.close();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException _) {
            // The process is ending already, and the hook is what ends it.
        }
    }

    private void closeInTime() {
        Thread closing = Thread.ofPlatform().daemon().name("porthole-close").start(monitor::close);
        try {
            closing.join(LONGEST_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// On the queue's flush thread, one call at a time.
    private void write(long batch, List<Event> events) {
        try {
            for (Event event : events) {
                if (written >= wanted.count()) {
                    break;
                }
                long itsBatch = event.batchOr(batch);
                if (wanted.filter().passes(event, itsBatch, noise.isNoise(event))) {
                    writer.write(event, itsBatch);
                    written += event.type() == EventType.PORTHOLE ? 0 : 1;
                }
            }
            writer.flush();
        } catch (IOException e) {
            written = wanted.count();
            if (!isBrokenPipe(e) && !outputFailed) {
                outputFailed = true;
                err.println("porthole: " + Messages.text("cli.output-cannot-be-written", e.getMessage()));
            }
        }
        if (written >= wanted.count()) {
            end.countDown();
        }
    }

    /// Nobody reads any more, as after `porthole tail | head`. The word is in the system's message in most languages.
    private static boolean isBrokenPipe(IOException fault) {
        return String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /// Whether something could not be written though it was wanted. Known for sure when this is closed.
    boolean hasOutputFailed() {
        return outputFailed;
    }

    /// Each trouble is told once, however often it comes back while it lasts.
    private synchronized void tellErrors() {
        for (ErrorEntry entry : monitor.errors().entries()) {
            if (entry.id() > lastErrorTold) {
                lastErrorTold = entry.id();
                String text = entry.latest().source() + ": " + entry.latest().message() + " "
                        + entry.latest().advice();
                err.println("porthole: " + VisibleText.line(text.strip(), LONGEST_ERROR));
            }
        }
    }

    /// A file may have been read to its end before the next one is added.
    private void endWhenNothingCanCome() {
        List<SourceHealth> sources = monitor.sources();
        boolean allEnded = sources.stream()
                .allMatch(source -> source.state() == SourceState.FAILED || source.state() == SourceState.CLOSED);
        if (allAdded && !sources.isEmpty() && allEnded) {
            end.countDown();
        }
    }

    /// Unlike an engine, a file will not come back.
    private boolean aFileFailed() {
        return monitor.sources().stream()
                .anyMatch(source -> source.spec() instanceof SourceSpec.Opened && source.state() == SourceState.FAILED);
    }

    private boolean all(SourceState state) {
        List<SourceHealth> sources = monitor.sources();
        return !sources.isEmpty() && sources.stream().allMatch(source -> source.state() == state);
    }
}
