package io.porthole.watcher;

import io.porthole.event.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
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
    /// How a directory is registered; a test may have another way.
    @FunctionalInterface
    interface Registrar {
        WatchKey register(Path directory, WatchService service) throws IOException;
    }

    /// Keys handled before what they brought is told, so that a busy directory cannot hold it back for ever.
    private static final int LARGEST_DRAIN = 4096;

    private static final Duration LONGEST_CLOSE = Duration.ofMillis(900);

    private final String source;
    private final Path path;
    private final WatchOptions options;
    private final Timing timing;
    private final Registrar registrar;
    private final WatchWaker waker = new WatchWaker();
    private final WatchRetry retry;
    private final HeldChanges held = new HeldChanges();
    private @Nullable WatchTarget lastTarget;
    private @Nullable WatchedDirectory lastRoot;
    private volatile String remark = "";
    private volatile @Nullable Thread thread;
    private volatile @Nullable WatchVoice speaking;
    private volatile boolean closed;

    /// @param source the name that the events carry
    /// @param path   what to watch; when it is a link, what it leads to
    public DirectoryWatcher(String source, Path path, WatchOptions options, Timing timing) {
        this(source, path, options, timing, DirectoryWatcher::register);
    }

    DirectoryWatcher(String source, Path path, WatchOptions options, Timing timing, Registrar registrar) {
        this.source = source;
        this.path = path.toAbsolutePath().normalize();
        this.options = options;
        this.timing = timing;
        this.registrar = registrar;
        this.retry = new WatchRetry(timing, waker);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String remark() {
        return remark;
    }

    @Override
    public void start(WatcherListener listener) {
        var voice = new WatchVoice(source, listener, timing);
        speaking = voice;
        thread = Thread.ofPlatform().name("files-" + source).daemon().start(() -> run(voice));
    }

    @Override
    public void retryNow() {
        retry.now();
    }

    /// As [Watcher#close]. Only a file system that does not answer can keep the thread for longer, silently.
    @Override
    public void close() {
        closed = true;
        waker.ring();
        var running = thread;
        var voice = speaking;
        if (running == null || voice == null) {
            return;
        }
        voice.close();
        try {
            if (!running.equals(Thread.currentThread()) && !running.join(LONGEST_CLOSE)) {
                voice.aside(voice::closed);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(WatchVoice voice) {
        var answers = new AnswerCheck(timing.timer(), file -> voice.aside(() -> {
            voice.trouble(WatchTrouble.unanswered(path, file));
            voice.state(SourceState.RETRYING);
        }));
        voice.state(SourceState.CONNECTING);
        while (!closed) {
            attempt(voice, answers);
            answers.rest();
            while (!closed && !retry.takeDue()) {
                waker.sleep();
            }
        }
        answers.cancel();
        retry.cancel();
        voice.closed();
    }

    // A fault that nobody foresaw must not end the watching without a word.
    private void attempt(WatchVoice voice, AnswerCheck answers) {
        answers.takeSilence();
        answers.lookingAt(path);
        try (var service = path.getFileSystem().newWatchService()) {
            new Attempt(service, voice, answers).run();
        } catch (IOException fault) {
            failed(WatchTrouble.of(path, fault), voice);
        } catch (RuntimeException fault) {
            failed(WatchTrouble.unforeseen(path, fault), voice);
        }
    }

    private void failed(WatchTrouble trouble, WatchVoice voice) {
        if (!closed) {
            retry.failed();
            voice.error(retry.error(source, trouble));
            voice.state(SourceState.RETRYING);
        }
    }

    /// The index of an earlier attempt, so that the differences since are told; a new one where the path leads
    /// elsewhere now.
    private WatchedDirectory root(WatchTarget target, boolean virtual) {
        var root = lastRoot;
        if (root == null || !target.equals(lastTarget)) {
            root = new WatchedDirectory(target.directory(), virtual);
            lastRoot = root;
            lastTarget = target;
        }
        return root;
    }

    private static WatchKey register(Path directory, WatchService service) throws IOException {
        return directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
    }

    /// One time from the registration of the directory to its loss.
    private final class Attempt implements WatchedTree.Surroundings {
        private final WatchService service;
        private final WatchVoice voice;
        private final AnswerCheck answers;
        private final WatchTarget target;
        private final Mounts.Mount mount;
        private final WatchedTree tree;
        private final Delivery delivery;
        private final WatchCheck check;
        private final Bell release = new Bell(timing.timer(), waker);
        private final Bell look = new Bell(timing.timer(), waker);
        private final Bell poll = new Bell(timing.timer(), waker);
        private Mounts mounts = Mounts.now();

        Attempt(WatchService service, WatchVoice voice, AnswerCheck answers) throws IOException {
            this.service = service;
            this.voice = voice;
            this.answers = answers;
            this.target = WatchTarget.of(path, options.below());
            this.mount = mounts.holding(target.real());
            this.tree =
                    new WatchedTree(root(target, mount.kind() == FileSystemKind.VIRTUAL), target.scope(), held, this);
            var rows = new FileRows(source, new Clutter(target.directory(), IgnorePatterns.read(options.ignore())));
            this.delivery = new Delivery(tree, held, rows, voice, timing);
            this.check = new WatchCheck(path, target, options.below());
        }

        void run() throws IOException {
            try {
                held.onFull(this::tellAll);
                tree.open(timing.nanos());
                if (mount.kind() == FileSystemKind.REMOTE) {
                    tree.pollAll();
                }
                answers.takeSilence();
                settle();
                tellKind();
                follow();
            } finally {
                release.cancel();
                look.cancel();
                poll.cancel();
                held.onFull(() -> {});
                tellAll();
            }
        }

        /// Tells how it stands after directories were registered.
        private void settle() {
            var limit = tree.limit();
            if (closed) {
                return;
            }
            if (limit != null) {
                failed(WatchTrouble.partly(path, tree.watched(), limit), voice);
                return;
            }
            var again = retry.succeeded();
            voice.state(SourceState.LIVE);
            if (again) {
                voice.tell(Action.CONNECTED, "%s is watched again, whole.".formatted(path));
            }
        }

        private void tellKind() {
            if (tree.isPolled() && mount.kind() != FileSystemKind.TELLING) {
                voice.trouble(WatchTrouble.silent(path, mount, seconds()));
            }
        }

        private String seconds() {
            return options.poll().toSeconds() + " s";
        }

        private void follow() {
            look.set(WatchCheck.PAUSE);
            arrange();
            while (!closed) {
                answers.rest();
                var key = waker.sleep(service::take);
                answers.lookingAt(target.directory());
                if (key != null && !drain(key)) {
                    lost(WatchTrouble.lost(path));
                    return;
                }
                var trouble = attend();
                if (trouble != null) {
                    lost(trouble);
                    return;
                }
            }
        }

        /// False when the directory itself has gone.
        private boolean drain(WatchKey first) {
            long now = timing.nanos();
            var there = tree.process(first, now);
            for (int drained = 1; there && drained < LARGEST_DRAIN; drained++) {
                var key = service.poll();
                if (key == null) {
                    tree.caughtUp(now);
                    break;
                }
                there = tree.process(key, now);
            }
            return there;
        }

        private @Nullable WatchTrouble attend() {
            delivery.endDrain();
            if (retry.takeDue()) {
                tree.retry(timing.nanos());
                settle();
            } else if (tree.limit() != null && !retry.isPausing()) {
                settle();
            }
            if (poll.takeRung()) {
                tree.poll(timing.nanos());
            }
            release.takeRung();
            delivery.tellDue();
            var trouble = look.takeRung() ? look() : null;
            if (trouble == null && answers.takeSilence()) {
                answered();
            }
            arrange();
            return trouble;
        }

        private void answered() {
            voice.tell(Action.CONNECTED, "%s answers again: what was held up follows.".formatted(path));
            settle();
            tellKind();
        }

        private void arrange() {
            delivery.arrange(release);
            if (tree.isPolled() && !poll.isSet()) {
                remark = "looked at every " + seconds();
                poll.set(options.poll());
            }
        }

        private void tellAll() {
            delivery.tellAll();
        }

        /// Looks for what the kernel does not tell: whether the directory is still at its place, and what was mounted
        /// and unmounted below it.
        private @Nullable WatchTrouble look() {
            look.set(WatchCheck.PAUSE);
            answers.lookingAt(target.directory());
            var trouble = check.trouble();
            if (trouble != null) {
                return trouble;
            }
            var before = mounts;
            mounts = Mounts.now();
            check.changed(before, mounts).forEach(place -> tree.remounted(place, timing.nanos()));
            return null;
        }

        private void lost(WatchTrouble trouble) {
            tellAll();
            voice.tell(Action.LOST, "%s cannot be watched; what happens there is not seen.".formatted(path));
            failed(trouble, voice);
        }

        @Override
        public WatchKey register(Path directory) throws IOException {
            return registrar.register(directory, service);
        }

        @Override
        public void lookingAt(Path file) {
            answers.lookingAt(file);
        }

        @Override
        public boolean isOpen(Path directory) {
            return WatchCheck.isOpen(directory);
        }

        @Override
        public void unreadable(Path directory, IOException fault) {
            voice.trouble(WatchTrouble.of(directory, fault));
        }

        @Override
        public Mounts.@Nullable Mount mountAt(Path directory) {
            return mounts.at(check.real(directory));
        }

        @Override
        public void unusual(Path directory, Mounts.Mount below) {
            voice.trouble(WatchTrouble.silent(directory, below, seconds()));
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }
}
