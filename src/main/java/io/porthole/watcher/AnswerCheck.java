package io.porthole.watcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Notices that a file system does not answer: a network share without its server, a FUSE program that hangs. Nothing
/// can end such a wait (an interrupt does not), so it is told.
///
/// The watcher's thread says what it looks at; the timer's looks now and then whether it gets on. While the watcher's
/// thread looks at nothing, no timer is set.
final class AnswerCheck {
    /// How long an answer may take. That it takes longer is noticed before twice that is over.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final Alarm alarm;
    private final Predicate<Path> onSilence;
    private volatile @Nullable Path at;
    private volatile boolean gotOn;
    private volatile boolean set;
    private volatile boolean silent;

    /// @param onSilence called by the timer with what is looked at without an answer, until it says that it has told
    ///                  so, and again after [#takeSilence]
    AnswerCheck(ScheduledExecutorService timer, Predicate<Path> onSilence) {
        this.alarm = new Alarm(timer);
        this.onSilence = onSilence;
    }

    /// The watcher's thread looks at this file from now on.
    void lookingAt(Path file) {
        at = file;
        gotOn = true;
        if (!set) {
            set();
        }
    }

    /// It looks at nothing now.
    void rest() {
        at = null;
    }

    /// Whether it was told that there is no answer, and this was not taken.
    boolean isSilent() {
        return silent;
    }

    /// Whether it was told that there is no answer. As the watcher's thread can ask this, there is one now.
    boolean takeSilence() {
        boolean was = silent;
        silent = false;
        return was;
    }

    synchronized void cancel() {
        rest();
        alarm.cancel();
        set = false;
    }

    private synchronized void set() {
        set = true;
        alarm.set(LONGEST, this::check);
    }

    private void check() {
        var file = at;
        boolean isStuck = file != null && !gotOn;
        gotOn = false;
        synchronized (this) {
            set = false;
            if (!isStuck && at != null) { // which it may be since
                set();
            }
        }
        if (file != null && isStuck && !silent) {
            silent = onSilence.test(file);
        }
    }
}
