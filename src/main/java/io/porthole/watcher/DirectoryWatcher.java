package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches a directory and all below it: what is created, written and deleted there, as the JDK's [WatchService] tells.
///
/// A row's time is the time at which Porthole learned of it, since the kernel tells none. Several writes of a file may
/// be one row. What is found in a directory that was made a moment ago is told as created, with origin `INFERRED`.
/// A directory that is moved away within the tree is deleted in one place and created in the other.
///
/// Where the kernel's limit lets only a part be watched, that part's events come while the watcher's state is
/// `RETRYING`. Everything, the registration of large trees too, happens on the one thread `files-SOURCE`.
public final class DirectoryWatcher implements Watcher {
    /// How a directory is registered; a test may have another way.
    @FunctionalInterface
    interface Registrar {
        WatchKey register(Path directory, WatchService service) throws IOException;
    }

    /// Keys handled before what they brought is told, so that a busy directory cannot hold it back for ever.
    private static final int LARGEST_DRAIN = 4096;

    private static final Duration LONGEST_CLOSE = Duration.ofMillis(900);

    private final String source;
    private final Path directory;
    private final Timing timing;
    private final Registrar registrar;
    private final WatchWaker waker = new WatchWaker();
    private final WatchRetry retry;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /// @param source    the name that the events carry
    /// @param directory what to watch; when it is a link, the directory that it leads to
    public DirectoryWatcher(String source, Path directory, Timing timing) {
        this(source, directory, timing, DirectoryWatcher::register);
    }

    DirectoryWatcher(String source, Path directory, Timing timing, Registrar registrar) {
        this.source = source;
        this.directory = directory.toAbsolutePath().normalize();
        this.timing = timing;
        this.registrar = registrar;
        this.retry = new WatchRetry(timing, waker);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start(WatcherListener listener) {
        var voice = new WatchVoice(listener);
        thread = Thread.ofPlatform().name("files-" + source).daemon().start(() -> run(voice));
    }

    @Override
    public void retryNow() {
        retry.now();
    }

    /// As [Watcher#close]. Only a file system that does not answer can keep the thread for longer.
    @Override
    public void close() {
        closed = true;
        waker.ring();
        var running = thread;
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            running.join(LONGEST_CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(WatchVoice voice) {
        voice.state(SourceState.CONNECTING);
        while (!closed) {
            attempt(voice);
            while (!closed && !retry.takeDue()) {
                waker.sleep();
            }
        }
        retry.cancel();
        voice.state(SourceState.CLOSED);
    }

    // A fault that nobody foresaw must not end the watching without a word.
    private void attempt(WatchVoice voice) {
        try (var service = directory.getFileSystem().newWatchService()) {
            watch(service, voice);
        } catch (IOException fault) {
            failed(WatchTrouble.of(directory, fault), voice);
        } catch (RuntimeException fault) {
            failed(WatchTrouble.unforeseen(directory, fault), voice);
        }
    }

    private void watch(WatchService service, WatchVoice voice) throws IOException {
        var tree = new WatchedTree(directory, new Surroundings(service, voice));
        tree.open();
        settle(tree, voice);
        follow(service, tree, voice);
    }

    /// Tells how it stands after directories were registered.
    private void settle(WatchedTree tree, WatchVoice voice) {
        var limit = tree.limit();
        if (closed) {
            return;
        }
        if (limit != null) {
            failed(WatchTrouble.partly(directory, tree.watched(), limit), voice);
            return;
        }
        var again = retry.succeeded();
        voice.state(SourceState.LIVE);
        if (again) {
            tell(Action.CONNECTED, "%s is watched again, whole.".formatted(directory), voice);
        }
    }

    private void follow(WatchService service, WatchedTree tree, WatchVoice voice) {
        while (!closed) {
            var key = waker.sleep(service::take);
            if (key != null && !drain(key, service, tree, voice)) {
                lost(voice);
                return;
            }
            attend(tree, voice);
        }
    }

    /// False when the directory itself has gone.
    private boolean drain(WatchKey first, WatchService service, WatchedTree tree, WatchVoice voice) {
        var rows = new FileRows(source, timing.nanos(), voice::events);
        var there = tree.process(first, rows);
        for (int drained = 1; there && drained < LARGEST_DRAIN; drained++) {
            var key = service.poll();
            if (key == null) {
                break;
            }
            there = tree.process(key, rows);
        }
        rows.flush();
        return there;
    }

    private void attend(WatchedTree tree, WatchVoice voice) {
        if (retry.takeDue()) {
            tree.retry();
            settle(tree, voice);
        } else if (tree.limit() != null && !retry.isPausing()) {
            settle(tree, voice);
        }
    }

    private void lost(WatchVoice voice) {
        tell(Action.LOST, "%s is gone; what happens there is not seen.".formatted(directory), voice);
        failed(WatchTrouble.lost(directory), voice);
    }

    private void failed(WatchTrouble trouble, WatchVoice voice) {
        if (!closed) {
            retry.failed();
            voice.error(retry.error(source, trouble));
            voice.state(SourceState.RETRYING);
        }
    }

    private void tell(Action action, String message, WatchVoice voice) {
        voice.events(List.of(Event.porthole(source, action, message, timing.nanos())));
    }

    private static WatchKey register(Path directory, WatchService service) throws IOException {
        return directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
    }

    /// What the tree sees of one attempt.
    private final class Surroundings implements WatchedTree.Surroundings {
        private final WatchService service;
        private final WatchVoice voice;

        Surroundings(WatchService service, WatchVoice voice) {
            this.service = service;
            this.voice = voice;
        }

        @Override
        public WatchKey register(Path directory) throws IOException {
            return registrar.register(directory, service);
        }

        @Override
        public void unreadable(Path directory, IOException fault) {
            var trouble = WatchTrouble.of(directory, fault);
            voice.error(new SourceError(
                    source,
                    trouble.message(),
                    trouble.advice(),
                    0,
                    timing.clock().instant(),
                    null,
                    trouble.cause()));
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }

    /// Speaks to the listener: of a state only when it is a new one, and after the close only of that.
    private final class WatchVoice {
        private final WatcherListener listener;
        private @Nullable SourceState state;

        WatchVoice(WatcherListener listener) {
            this.listener = listener;
        }

        void events(List<Event> events) {
            if (!closed) {
                listener.events(events);
            }
        }

        void error(SourceError error) {
            if (!closed) {
                listener.error(error);
            }
        }

        void state(SourceState now) {
            if (now != state && (!closed || now == SourceState.CLOSED)) {
                state = now;
                listener.state(now);
            }
        }
    }
}
