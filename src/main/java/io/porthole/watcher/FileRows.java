package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The events of one drain of a watched tree, in the order in which they were found.
///
/// Writes of a file that nothing else came between are one event. However many directories overflowed, one row tells
/// it: when the kernel's own queue overflows, all of them do. Rows leave for the sink by [#flush], or sooner when a
/// listing brings very many.
final class FileRows {
    static final int LARGEST = 20_000;

    private final String source;
    private final long arrived;
    private final Consumer<List<Event>> sink;
    private final List<Event> rows = new ArrayList<>();
    private final Map<Path, Action> last = new HashMap<>();
    private final List<Path> overflowed = new ArrayList<>();
    private int overflowRow;

    /// @param arrived the time of the drain: nanoseconds since 1970 in UTC
    FileRows(String source, long arrived, Consumer<List<Event>> sink) {
        this.source = source;
        this.arrived = arrived;
        this.sink = sink;
    }

    long arrived() {
        return arrived;
    }

    void add(Action action, Path path, boolean directory, Origin origin) {
        if (last.put(path, action) == action && action == Action.FILE_WRITTEN) {
            return;
        }
        rows.add(new Event(
                EventType.FILE,
                source,
                directory ? "directory" : "file",
                action,
                action.word(),
                Actor.named(path.toString()),
                arrived,
                arrived,
                origin,
                ""));
        if (rows.size() >= LARGEST) {
            flush();
        }
    }

    /// Events of a directory were lost.
    void overflow(Path directory) {
        if (overflowed.isEmpty()) {
            overflowRow = rows.size();
        }
        overflowed.add(directory);
    }

    /// Hands all rows to the sink, if there are any.
    void flush() {
        if (!overflowed.isEmpty()) {
            rows.add(overflowRow, Event.porthole(source, Action.OVERFLOW, overflowMessage(), arrived));
        }
        if (!rows.isEmpty()) {
            sink.accept(new ArrayList<>(rows));
        }
        rows.clear();
        last.clear();
        overflowed.clear();
    }

    private String overflowMessage() {
        var first = overflowed.getFirst();
        var directories = overflowed.stream().distinct().count();
        return directories == 1
                ? "Events of the directory %s were lost, number unknown.".formatted(first)
                : "Events of %,d directories were lost, number unknown; the first is %s.".formatted(directories, first);
    }
}
