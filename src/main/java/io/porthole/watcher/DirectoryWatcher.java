package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Watches a directory and all below it, or one file: what is created, written, renamed and deleted there, as the JDK's
/// [WatchService] tells.
///
/// A row's time is the time at which Porthole learned of it, since the kernel tells none. Rows come a quarter of a
/// second later: what belongs together is told as one, a rename, a save, many writes ([Composition]). What was found by
/// looking, not told, has the origin `INFERRED`.
///
/// Everything, the registration of large trees too, happens on the one thread `files-SOURCE`. It hands rows on and
/// waits for nobody.
public final class DirectoryWatcher implements Watcher {
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(900);

    private final WatchPlan plan;
    private final WatchWaker waker = new WatchWaker();
    private final WatchRetry retry;
    private volatile @Nullable WatchVoice voice;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /// @param source the name that the events carry
    /// @param path   what to watch; when it is a link, what it leads to
    public DirectoryWatcher(String source, Path path, WatchOptions options, Timing timing) {
        this(new WatchPlan(source, path.toAbsolutePath().normalize(), options, timing, WatchPlan.Registrar.USUAL));
    }

    DirectoryWatcher(WatchPlan plan) {
        this.plan = plan;
        this.retry = new WatchRetry(plan.timing(), waker);
    }

    @Override
    public String source() {
        return plan.source();
    }

    @Override
    public String remark() {
        var speaking = voice;
        return speaking == null ? "" : speaking.remark();
    }

    @Override
    public void start(WatcherListener listener) {
        var life = WatchLife.begin(plan, listener, waker, retry);
        voice = life.voice();
        if (closed) {
            life.voice().close();
        }
        thread = Thread.ofPlatform().name("files-" + source()).daemon().start(() -> run(life));
    }

    @Override
    public void retryNow() {
        retry.now();
    }

    /// As [Watcher#close]. Only a file system that does not answer can keep the thread for longer, silently.
    @Override
    public void close() {
        closed = true;
        var speaking = voice;
        if (speaking != null) {
            speaking.close();
        }
        waker.ring();
        var running = thread;
        if (running == null || speaking == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            if (!running.join(LONGEST_CLOSE)) {
                speaking.aside(speaking::closed);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(WatchLife life) {
        life.voice().state(SourceState.CONNECTING);
        while (!life.isClosed()) {
            attempt(life);
            life.answers().rest();
            while (!life.isClosed() && !retry.takeDue()) {
                waker.sleep();
            }
        }
        life.answers().cancel();
        retry.cancel();
        life.voice().closed();
    }

    // A fault that nobody foresaw must not end the watching without a word.
    private void attempt(WatchLife life) {
        life.answers().takeSilence();
        life.answers().lookingAt(plan.path());
        try (var service = plan.path().getFileSystem().newWatchService()) {
            new TreeSession(life, service).run();
        } catch (IOException fault) {
            life.failed(WatchTrouble.of(plan.path(), fault));
        } catch (RuntimeException fault) {
            life.failed(WatchTrouble.unforeseen(plan.path(), fault));
        }
    }
}
