package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/// One time from the registration of a watched directory to its loss. Used by the watcher's thread.
final class TreeSession implements WatchedTree.Surroundings {
    /// Keys handled before what they brought is told, so that a busy directory cannot hold it back for ever.
    private static final int LARGEST_DRAIN = 4096;

    private final WatchLife life;
    private final WatchPlan plan;
    private final Path path;
    private final Timing timing;
    private final WatchVoice voice;
    private final WatchRetry retry;
    private final AnswerCheck answers;
    private final WatchService service;
    private final WatchTarget target;
    private final Mounts.Mount mount;
    private final WatchedTree tree;
    private final Delivery delivery;
    private final WatchCheck check;
    private final Bell release;
    private final Bell look;
    private final Bell poll;
    private Mounts mounts = Mounts.now();

    /// @param service new; closed by the caller
    TreeSession(WatchLife life, WatchService service) throws IOException {
        this.life = life;
        this.plan = life.plan();
        this.path = plan.path();
        this.timing = plan.timing();
        this.voice = life.voice();
        this.retry = life.retry();
        this.answers = life.answers();
        this.service = service;
        var options = plan.options();
        this.target = WatchTarget.of(path, options.below());
        this.mount = mounts.holding(target.real());
        var held = life.kept().held();
        var root = life.kept().root(target, mount.kind() == FileSystemKind.VIRTUAL);
        this.tree = new WatchedTree(root, target.scope(), held, this);
        var clutter = new Clutter(target.directory(), IgnorePatterns.read(options.ignore()));
        this.delivery = new Delivery(tree, held, new FileRows(plan.source(), clutter), voice, timing);
        this.check = new WatchCheck(path, target, options.below());
        this.release = new Bell(timing.timer(), life.waker());
        this.look = new Bell(timing.timer(), life.waker());
        this.poll = new Bell(timing.timer(), life.waker());
    }

    void run() throws IOException {
        try {
            life.kept().held().onFull(delivery::tellAll);
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
            life.kept().held().onFull(() -> {});
            delivery.tellAll();
        }
    }

    /// Tells how it stands after directories were registered.
    private void settle() {
        var limit = tree.limit();
        if (life.isClosed()) {
            return;
        }
        if (limit != null) {
            life.failed(WatchTrouble.partly(path, tree.watched(), limit));
            return;
        }
        var again = retry.succeeded();
        voice.state(SourceState.LIVE);
        if (again) {
            voice.tell(Action.CONNECTED, Messages.text("watcher.watched-again-whole", path));
        }
    }

    private void tellKind() {
        if (tree.isPolled() && mount.kind() != FileSystemKind.TELLING) {
            voice.trouble(WatchTrouble.silent(path, mount, plan.pause()));
        }
    }

    private void follow() {
        look.set(WatchCheck.PAUSE);
        arrange();
        while (!life.isClosed()) {
            answers.rest();
            var key = life.waker().sleep(service::take);
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
        var trouble = look.takeRung() ? look() : null;
        if (trouble == null && answers.takeSilence()) {
            answered();
        }
        release.takeRung();
        delivery.tellDue();
        arrange();
        return trouble;
    }

    private void answered() {
        voice.tell(Action.CONNECTED, Messages.text("watcher.answers-again-what-held", path));
        settle();
        tellKind();
    }

    private void arrange() {
        delivery.arrange(release);
        voice.remark(tree.isPolled() ? Messages.text("watcher.polled", plan.pause()) : "");
        if (tree.isPolled() && !poll.isSet()) {
            poll.set(plan.options().poll());
        }
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
        delivery.tellAll();
        voice.tell(Action.LOST, Messages.text("watcher.cannot-watched-what-happens", path));
        life.failed(trouble);
    }

    @Override
    public WatchKey register(Path directory) throws IOException {
        return plan.registrar().register(directory, service);
    }

    /// What is found after a long wait was learned of after it, not before.
    @Override
    public void lookingAt(Path file) {
        answers.lookingAt(file);
        if (answers.isSilent()) {
            tree.at(timing.nanos());
        }
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
        voice.trouble(WatchTrouble.silent(directory, below, plan.pause()));
    }

    @Override
    public boolean isClosed() {
        return life.isClosed();
    }
}
