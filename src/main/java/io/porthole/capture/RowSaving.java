package io.porthole.capture;

import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.message.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Saves rows to a file, which is there only when it is whole: what was there before stays until then. One thread
/// saves; interrupting it ends that. Any thread may ask how far it is.
///
/// A row is put together when it is written and forgotten then, so that a million rows take no second million.
public final class RowSaving {
    private static final int BUFFER = 1 << 16;
    private static final int LOOK_AFTER = 1 << 10;

    private final RowChoice rows;
    private final SaveFormat format;
    private final String version;
    private final InstantSource clock;
    /// Whether it is settled if the rows are saved or given up.
    private final AtomicBoolean decided = new AtomicBoolean();

    private volatile long total;
    private volatile long written;

    /// @param version the version of Porthole
    public RowSaving(RowChoice rows, SaveFormat format, String version, InstantSource clock) {
        this.rows = rows;
        this.format = format;
        this.version = version;
        this.clock = clock;
    }

    /// How many rows there are to save; 0 before that is known.
    public long total() {
        return total;
    }

    /// How many are written.
    public long written() {
        return written;
    }

    /// What was saved.
    ///
    /// @param rows  how many rows
    /// @param bytes how long the file is
    public record Saved(Path file, long rows, long bytes) {}

    /// Saves them.
    ///
    /// @param progress called now and then, when more is written
    /// @throws IOException where that fails or is interrupted: then `file` is as it was before
    public Saved save(Path file, Runnable progress) throws IOException {
        RowChoice.Count count = rows.count();
        total = count.rows();
        progress.run();
        try (var whole = new WholeFile(file)) {
            try (OutputStream out = new BufferedOutputStream(compressed(whole.stream()), BUFFER)) {
                write(writer(out, count), progress);
            }
            long bytes = whole.seal();
            if (!decided.compareAndSet(false, true)) {
                throw givenUp();
            }
            whole.put();
            return new Saved(file, written, bytes);
        }
    }

    /// Gives up, unless the file is being put in its place by now. The thread that saves is to be interrupted too, or
    /// it writes all before it ends.
    ///
    /// @return whether nothing is saved
    public boolean giveUp() {
        return decided.compareAndSet(false, true);
    }

    private OutputStream compressed(OutputStream out) throws IOException {
        return format == SaveFormat.CAPTURE ? new FastGzip(out) : out;
    }

    private EventWriter writer(OutputStream out, RowChoice.Count count) throws IOException {
        return switch (format) {
            case CAPTURE -> {
                Instant saved = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                new CaptureHeader(CaptureHeader.VERSION, version, saved.toString(), count.sources(), count.rows())
                        .write(out);
                yield new JsonEventWriter(out, true);
            }
            case JSON -> new JsonEventWriter(out);
            case CSV -> new CsvEventWriter(out);
        };
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look at the count
    private void write(EventWriter writer, Runnable progress) throws IOException {
        EventLog.Snapshot log = rows.log();
        for (Segment segment : log.segments()) {
            IntPredicate chosen = rows.chosen().apply(segment);
            for (int index = 0; index < segment.rowsBefore(log.next()); index++) {
                if (index % LOOK_AFTER == 0) {
                    look(progress);
                }
                if (chosen.test(index)) {
                    Row row = segment.row(index);
                    writer.write(row.event(), row.batch());
                    written++;
                }
            }
        }
        writer.flush();
    }

    private static void look(Runnable progress) throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw givenUp();
        }
        progress.run();
    }

    private static InterruptedIOException givenUp() {
        return new InterruptedIOException(Messages.text("capture.given-up"));
    }

    /// Spends as little time as gzip can: the rows are so much alike that more would make little of it.
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
