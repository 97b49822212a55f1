package io.porthole.monitor.opened;

import io.porthole.event.Event;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// By which names the rows of one opened file go. For one thread, save where it says otherwise.
final class FileNames {
    private static final int MOST = 1_000;

    private final String file;
    private final RowNames names;
    private final Map<String, String> nameOf = new HashMap<>();
    private final SequencedSet<String> all = new LinkedHashSet<>();

    FileNames(String file, RowNames names) {
        this.file = file;
        this.names = names;
    }

    /// Those that were asked for so far, the first thousand. From any thread.
    List<String> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /// The name by which the rows of the source go that the file calls `original`.
    String of(String original) {
        String known = nameOf.get(original);
        if (known != null) {
            return known;
        }
        String name = names.of(file, original);
        if (nameOf.size() < MOST) {
            nameOf.put(original, name);
            synchronized (all) {
                all.add(name);
            }
        }
        return name;
    }

    /// A row under the name by which it goes.
    Event named(Event event) {
        String name = of(event.source());
        return name.equals(event.source()) ? event : from(event, name);
    }

    private static Event from(Event event, String name) {
        return new Event(
                event.type(),
                name,
                event.object(),
                event.action(),
                event.verb(),
                event.actor(),
                event.time(),
                event.arrived(),
                event.origin(),
                event.raw(),
                event.flag(),
                event.batch());
    }
}
