package io.porthole.watcher;

import io.porthole.event.Event;
import io.porthole.event.Origin;
import java.util.ArrayList;
import java.util.List;

/// The events that a stream has brought and that are told only when it is known how it was found, in order of
/// arrival. For one thread.
final class HeldEvents {
    private final List<Event> events = new ArrayList<>();

    void add(List<Event> more) {
        events.addAll(more);
    }

    int size() {
        return events.size();
    }

    /// How many of them the engine sent again.
    int older() {
        return Math.toIntExact(events.stream().filter(HeldEvents::isReplayed).count());
    }

    /// The time of the first that the engine sent again; 0 where there is none.
    long firstTime() {
        return events.stream()
                .filter(HeldEvents::isReplayed)
                .mapToLong(Event::time)
                .findFirst()
                .orElse(0);
    }

    /// All of them, with `row` behind the last that was sent again.
    List<Event> with(Event row) {
        var told = new ArrayList<>(events);
        told.add(replayed(), row);
        return told;
    }

    private int replayed() {
        int end = events.size();
        while (end > 0 && !isReplayed(events.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isReplayed(Event event) {
        return event.origin() == Origin.REPLAYED;
    }
}
