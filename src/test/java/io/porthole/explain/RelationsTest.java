package io.porthole.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final long SECOND = 1_000_000_000;
    private static final String WEB = "ab12".repeat(16);
    private static final String OTHER = "cd34".repeat(16);

    private final List<Event> events = new ArrayList<>();

    @Test
    void anEndIsRelatedToTheChangesOfHalfAMinuteBefore() {
        file(0, WEB);
        file(1, WEB, OTHER);
        container(10, Action.START, "start", WEB);
        file(20, OTHER);
        container(31, Action.DIE, "die", WEB);
        file(32, WEB);
        assertEquals(List.of("2 -30"), related(5));
        assertEquals(List.of("5 30"), related(2));
        assertEquals(List.of(), related(1), "a second too early");
        assertEquals(List.of(), related(3), "no failure");
        assertEquals(List.of(), related(4), "another container's");
        assertEquals(List.of(), related(6), "after it");
    }

    @Test
    void soIsAFailedHealthCheck() {
        file(0, WEB);
        container(1, Action.HEALTH_STATUS, "health_status: healthy", WEB);
        container(2, Action.HEALTH_STATUS, "health_status: unhealthy", WEB);
        container(3, Action.OOM, "oom", WEB);
        assertEquals(List.of("3 2", "4 3"), related(1));
        assertEquals(List.of("1 -2"), related(3));
        assertEquals(List.of(), related(2));
    }

    @Test
    void aFileEventMayArriveAfterTheEnd() {
        container(5, Action.DIE, "die", WEB);
        file(4, WEB);
        assertEquals(List.of("2 -1"), related(1));
        assertEquals(List.of("1 1"), related(2));
    }

    @Test
    void onlyTheNearestAreTold() {
        for (int i = 0; i < 2 * Relations.MOST; i++) {
            events.add(file(i * 1_000L, WEB));
        }
        container(1, Action.DIE, "die", WEB);
        List<String> found = related(events.size());
        assertEquals(Relations.MOST, found.size());
        assertTrue(found.getLast().startsWith(events.size() - 1 + " "));
    }

    @Test
    void laterRowsAreLookedAtAlone() {
        file(0, WEB);
        container(1, Action.DIE, "die", WEB);
        container(2, Action.DIE, "die", WEB);
        EventLog log = log();
        var row = Objects.requireNonNull(log.row(1));
        assertEquals(1, Relations.of(row, log.snapshot(), 3).size());
        assertTrue(Relations.canBeOf(row.event()));
        assertFalse(Relations.canBeOf(Events.file("conf", "/srv/a", Action.FILE_WRITTEN)));
    }

    /// The numbers of the rows and how many seconds later they happened.
    private List<String> related(long number) {
        EventLog log = log();
        return Relations.of(Objects.requireNonNull(log.row(number)), log.snapshot(), 0).stream()
                .map(related -> related.row().number() + " " + related.after() / SECOND)
                .toList();
    }

    private EventLog log() {
        var log = new EventLog(100_000);
        log.append(events, 1);
        return log;
    }

    private void file(int seconds, String... containers) {
        events.add(file(seconds * SECOND, containers));
    }

    private static Event file(long nanos, String... containers) {
        List<String> ids =
                List.of(containers).stream().map(id -> id.substring(0, 12)).toList();
        Event file = Events.file("conf", "/srv/nginx.conf", Action.FILE_WRITTEN);
        return new Event(
                EventType.FILE,
                file.source(),
                file.object(),
                file.action(),
                file.verb(),
                new Actor(file.actorName(), "", Map.of("mountedById", String.join(", ", ids))),
                Events.T0 + nanos,
                Events.T0 + nanos,
                Origin.LIVE,
                "");
    }

    private void container(int seconds, Action action, String verb, String id) {
        long time = Events.T0 + seconds * SECOND;
        events.add(new Event(
                EventType.DOCKER,
                "local",
                "container",
                action,
                verb,
                new Actor("web", id, Map.of()),
                time,
                time,
                Origin.LIVE,
                ""));
    }
}
