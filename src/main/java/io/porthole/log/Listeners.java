package io.porthole.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells any number of listeners that something has changed, in the thread that changed it. They look up what it is.
public final class Listeners {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    public Registration add(Runnable listener) {
        var entry = new Entry(listener);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    public void tell() {
        entries.forEach(entry -> entry.listener.run());
    }

    /// An object of its own, so that a listener added twice is also removed twice.
    private static final class Entry {
        private final Runnable listener;

        Entry(Runnable listener) {
            this.listener = listener;
        }
    }
}
