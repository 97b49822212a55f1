package io.porthole.monitor;

import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import io.porthole.watcher.SourceError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What went wrong, the oldest first, bounded: an engine that is away for hours is one line. Usable from any thread.
public final class ErrorLog {
    /// How many lines are kept; beyond this the oldest go.
    public static final int MOST = 1_000;

    private final InstantSource clock;
    private final Listeners listeners = new Listeners();
    private List<ErrorEntry> entries = List.of();
    private long total;

    public ErrorLog(InstantSource clock) {
        this.clock = clock;
    }

    /// Adds a line, or counts on the line that the same trouble already has.
    public void add(SourceError error) {
        synchronized (this) {
            total++;
            var changed = new ArrayList<>(entries);
            int same = indexOf(error);
            if (same >= 0) {
                changed.set(same, changed.get(same).again(error, clock.instant()));
            } else {
                changed.add(new ErrorEntry(total, error, clock.instant(), clock.instant(), 1, true));
            }
            entries = List.copyOf(changed.subList(Math.max(0, changed.size() - MOST), changed.size()));
        }
        listeners.tell();
    }

    private int indexOf(SourceError error) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).isAbout(error)) {
                return i;
            }
        }
        return -1;
    }

    /// Notes that a source is well again: its lines stay, and the same trouble later on is a line of its own.
    public void over(String source) {
        synchronized (this) {
            entries = entries.stream()
                    .map(entry -> entry.latest().source().equals(source) ? entry.over() : entry)
                    .toList();
        }
        listeners.tell();
    }

    public void clear() {
        synchronized (this) {
            entries = List.of();
        }
        listeners.tell();
    }

    public synchronized List<ErrorEntry> entries() {
        return entries;
    }

    /// How many errors were told since the start, repeats and cleared ones too.
    public synchronized long total() {
        return total;
    }

    /// Calls `listener` after each change, in the thread that made it.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
