package io.porthole.notice;

import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Tells what is news from what had happened before Porthole came. An engine that is reached for the first time sends
/// what it still knows, and a row that is marked with [#OLDER] ends that. What is sent after a loss is news: it
/// happened while the engine was watched, but away. For one thread at a time.
final class Beginnings {
    /// The attribute of the row of an engine's first connection.
    private static final String OLDER = "older";

    private final Map<String, Long> reached = new HashMap<>();
    private final Map<String, Long> latest = new HashMap<>();

    /// Takes note of an event, and says whether it is news.
    boolean isNews(Event event) {
        if (event.type() == EventType.PORTHOLE) {
            return isNewsOfPorthole(event);
        }
        if (!reached.containsKey(event.source())) {
            latest.merge(event.source(), event.time(), Math::max);
            return false;
        }
        return isLater(event);
    }

    private boolean isNewsOfPorthole(Event event) {
        return switch (event.action()) {
            case CONNECTED -> {
                begin(event);
                yield false;
            }
            case GAP, OVERFLOW -> true;
            default -> reached.containsKey(event.source()) && isLater(event);
        };
    }

    private void begin(Event event) {
        if (event.actorAttributes().containsKey(OLDER)) {
            Long before = latest.remove(event.source());
            reached.put(event.source(), before == null ? Long.MIN_VALUE : before);
        }
    }

    /// What was concluded carries the time of what it was concluded from, be it of long ago.
    private boolean isLater(Event event) {
        return event.origin() != Origin.INFERRED || event.time() > reached.getOrDefault(event.source(), Long.MIN_VALUE);
    }

    /// Forgets all sources but these, so that one that is watched again is new.
    void retain(Collection<String> sources) {
        reached.keySet().retainAll(sources);
        latest.keySet().retainAll(sources);
    }
}
