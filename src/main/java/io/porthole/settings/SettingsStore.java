package io.porthole.settings;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
/// Usable from any thread; only [#close] waits for the disk.
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final ScheduledExecutorService timer;
    private final boolean writable;
    private final ReentrantLock saving = new ReentrantLock();
    private Settings settings;
    private Settings saved;
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

    /// What is wrong with the file, plain sentences; empty if nothing is.
    public synchronized String problem() {
        return problem;
    }

    /// Calls `listener` with each problem that turns up later, in the thread that met it.
    public synchronized void onProblem(Consumer<String> listener) {
        onProblem = listener;
    }

    /// Calls `listener` with the settings in force after each change, in the thread that made it.
    public Registration onChange(Consumer<Settings> listener) {
        var added = new Listener(listener, new Object());
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /// Changes the settings.
    ///
    /// @param change makes the new ones of those in force
    public void change(UnaryOperator<Settings> change) {
        if (changed(change)) {
            listeners.forEach(listener -> listener.told.accept(settings()));
        }
    }

    private synchronized boolean changed(UnaryOperator<Settings> change) {
        Settings before = settings;
        settings = change.apply(before);
        saveSoon();
        return !settings.equals(before);
    }

    private synchronized void saveSoon() {
        if (!writable || settings.equals(saved)) {
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
        Settings newest = settings();
        if (isSaved(newest)) {
            return;
        }
        try {
            file.write(newest);
            saved(newest);
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved to {}", file.path(), e);
            failed(Messages.text("settings.settings-cannot-saved-check", file.path()));
        }
    }

    private synchronized boolean isSaved(Settings newest) {
        return newest.equals(saved);
    }

    private synchronized void saved(Settings newest) {
        saved = newest;
        problem = "";
    }

    private void failed(String newProblem) {
        Consumer<String> listener;
        synchronized (this) {
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
