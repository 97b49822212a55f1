package io.porthole.settings;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in force. A change holds at once and is saved after a quiet second, on a thread of the store's own.
/// What others have written into the file meanwhile stays there: the changes are made once more on what it says then.
/// Usable from any thread; only [#close] waits for the disk.
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final ScheduledExecutorService timer;
    private final boolean writable;
    private final ReentrantLock saving = new ReentrantLock();
    private Settings settings;
    /// Those in force when changes were last saved.
    private Settings saved;
    private final List<UnaryOperator<Settings>> unsaved = new ArrayList<>();
    private String problem;
    private Consumer<String> onProblem = _ -> {};
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledFuture<?> due;
    private @Nullable Thread saver;

    /// What a listener gets for registering; closing it ends the calls.
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /// An object of its own, so that a listener added twice is also removed twice.
    private record Listener(Consumer<Settings> told, Object self) {}

    /// Reads the file.
    ///
    /// @param timer tells when a second is over; it stays the caller's to shut down, after this store
    public SettingsStore(SettingsFile file, ScheduledExecutorService timer) {
        SettingsFile.Found found = file.read();
        this.file = file;
        this.timer = timer;
        this.writable = found.writable();
        this.settings = found.settings();
        this.saved = found.settings();
        this.problem = found.problem();
    }

    /// Where the settings are kept.
    public Path path() {
        return file.path();
    }

    public synchronized Settings settings() {
        return settings;
    }

    /// What is wrong with the file as it was last read or written, plain sentences; empty if nothing is.
    public synchronized String problem() {
        return problem;
    }

    /// Calls `listener` whenever [#problem] has become another, or none, in the thread that found it so.
    public synchronized void onProblem(Consumer<String> listener) {
        onProblem = listener;
    }

    /// Calls `listener` with the settings in force after each change, in the thread that made it.
    public Registration onChange(Consumer<Settings> listener) {
        var added = new Listener(listener, new Object());
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /// Calls `listener` with the settings in force now, and then as [#onChange] does.
    public Registration follow(Consumer<Settings> listener) {
        listener.accept(settings());
        return onChange(listener);
    }

    /// Changes the settings.
    ///
    /// @param change makes the new ones of those in force, and of those in the file when it is saved: it says what
    ///               is to be changed and leaves the rest as it finds it
    public void change(UnaryOperator<Settings> change) {
        if (changed(change)) {
            listeners.forEach(listener -> listener.told.accept(settings()));
        }
    }

    private synchronized boolean changed(UnaryOperator<Settings> change) {
        Settings before = settings;
        settings = change.apply(before);
        if (settings.equals(before)) {
            return false;
        }
        if (writable) {
            unsaved.add(change);
            saveSoon();
        }
        return true;
    }

    private synchronized void saveSoon() {
        if (settings.equals(saved)) {
            return;
        }
        if (due != null) {
            due.cancel(false);
        }
        due = timer.schedule(this::saveOnOwnThread, QUIET.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The timer's thread has others to serve, who must not wait for a disk.
    private synchronized void saveOnOwnThread() {
        saver = Thread.ofVirtual().name("settings-save").start(this::save);
    }

    private void save() {
        saving.lock();
        try {
            saveChanged();
        } finally {
            saving.unlock();
        }
    }

    private void saveChanged() {
        Unsaved changes = unsaved();
        if (changes.after().equals(changes.before())) {
            return;
        }
        try {
            SettingsFile.Found found = file.change(changes.before(), changes::applyTo);
            if (found.writable()) {
                saved(changes);
            }
            tell(found.problem());
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved to {}", file.path(), e);
            tell(Messages.text("settings.settings-cannot-saved-check", file.path()));
        }
    }

    /// Changes, and what they made of the settings in force.
    private record Unsaved(Settings before, List<UnaryOperator<Settings>> changes, Settings after) {
        Settings applyTo(Settings others) {
            Settings changed = others;
            for (UnaryOperator<Settings> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        }
    }

    private synchronized Unsaved unsaved() {
        return new Unsaved(saved, List.copyOf(unsaved), settings);
    }

    /// What was changed while the disk was waited for is still to be saved.
    private synchronized void saved(Unsaved changes) {
        saved = changes.after();
        unsaved.subList(0, changes.changes().size()).clear();
        saveSoon();
    }

    private void tell(String newProblem) {
        Consumer<String> listener;
        synchronized (this) {
            if (newProblem.equals(problem)) {
                return;
            }
            problem = newProblem;
            listener = onProblem;
        }
        listener.accept(newProblem);
    }

    /// Saves what has not been saved yet.
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            if (due != null) {
                due.cancel(false);
            }
            running = saver;
        }
        join(running);
        if (writable) {
            save();
        }
    }

    private static void join(@Nullable Thread running) {
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
