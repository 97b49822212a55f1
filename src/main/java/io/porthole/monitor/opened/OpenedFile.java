package io.porthole.monitor.opened;

import io.porthole.capture.CaptureInput;
import io.porthole.watcher.ReadProgress;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.StreamFigures;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A file of events that is read once, from its beginning to its end, as fast as its listener takes them: unlike an
/// engine it can be held up.
public final class OpenedFile implements Watcher {
    private static final long PATIENCE_MILLIS = 1_000;

    private final String source;
    private final Path path;
    private final RowNames names;
    private final FileQueue queue;
    private final InstantSource clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable CaptureInput input;
    private volatile @Nullable FileReading rows;
    private volatile @Nullable ReadProgress last;
    private volatile boolean closed;

    /// @param names by which names its rows go
    /// @param queue where it waits for its turn
    public OpenedFile(String source, Path path, RowNames names, FileQueue queue, InstantSource clock) {
        this.source = source;
        this.path = path;
        this.names = names;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start(WatcherListener listener) {
        listener.state(SourceState.READING);
        queue.enter(this, () -> read(listener));
    }

    /// Does nothing: who wants to read the file again opens it again.
    @Override
    public void retryNow() {}

    @Override
    public @Nullable ReadProgress progress() {
        CaptureInput open = input;
        return open == null ? last : new ReadProgress(open.read(), open.size());
    }

    @Override
    public List<String> rowSources() {
        FileReading now = rows;
        return now == null ? List.of() : now.sources();
    }

    @Override
    public StreamFigures figures() {
        FileReading now = rows;
        return new StreamFigures(0, 0, 0, now != null && now.isIncomplete() ? 1 : 0);
    }

    // A fault that nobody foresaw must not end the reading without a word.
    private void read(WatcherListener listener) {
        var trouble = new OpeningTrouble(source, path, clock);
        SourceState end = SourceState.FAILED;
        try {
            if (!closed) {
                end = readFile(trouble, listener);
            }
        } catch (RuntimeException fault) {
            listener.error(trouble.unforeseen(fault));
        } finally {
            queue.leave(this);
            last = progress();
            input = null;
            if (!closed) {
                listener.state(end);
            }
            ended.countDown();
        }
    }

    private SourceState readFile(OpeningTrouble trouble, WatcherListener listener) {
        Future<?> patience = queue.afterPatience(() -> letOthersGoFirst(trouble, listener));
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                listener.error(trouble.notAFile());
                return SourceState.FAILED;
            }
            try (var opened = queue.open(path)) {
                input = opened;
                patience.cancel(false);
                queue.awaitTurn(this, () -> closed);
                var now = new FileReading(source, names, clock, trouble, () -> closed);
                rows = now;
                return now.run(opened, listener) ? SourceState.CLOSED : SourceState.FAILED;
            }
        } catch (ClosedChannelException _) {
            return SourceState.CLOSED; // by close()
        } catch (IOException e) {
            listener.error(trouble.unreadable(e));
            return SourceState.FAILED;
        } finally {
            patience.cancel(false);
        }
    }

    private void letOthersGoFirst(OpeningTrouble trouble, WatcherListener listener) {
        if (!closed && input == null) {
            queue.leave(this);
            listener.error(trouble.noAnswer(FileQueue.PATIENCE));
        }
    }

    /// Ends the reading where it is.
    @Override
    public void close() {
        closed = true;
        queue.leave(this);
        CaptureInput open = input;
        try {
            if (open != null) {
                open.close();
                ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException _) {
            // It is read no further, whatever became of it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
