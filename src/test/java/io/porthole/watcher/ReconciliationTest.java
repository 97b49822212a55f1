package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Times here are small numbers: known until 100, a gap until 200.
class ReconciliationTest {
    private static final Resumption GAP = new Resumption(100, 200, 0, false, "");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final KnownContainers known = new KnownContainers();
    private final Map<String, ListedContainer> listed = new LinkedHashMap<>();
    private final Map<String, InspectedContainer> inspected = new HashMap<>();

    @Test
    void concludesNothingWhereAllWasSeen() {
        happened(A, "web", Action.CREATE, 10);
        happened(A, "web", Action.START, 20);
        found(A, "web", true, 9, 19, 0);
        happened(B, "job", Action.CREATE, 30);
        happened(B, "job", Action.START, 40);
        happened(B, "job", Action.DIE, 90);
        found(B, "job", false, 29, 39, 50);
        assertEquals(List.of(), inferred());
    }

    @Test
    void findsWhatIsNew() {
        surveyed();
        found(A, "web", true, 110, 120, 0);
        assertEquals(List.of("110 create web", "120 start web"), inferred());
    }

    @Test
    void findsWhatIsNewAndOverAlready() {
        surveyed();
        found(A, "job", new InspectedContainer(A, "job", "busy:1", 110, false, false, 9, 120, 130, 0, List.of()));
        assertEquals(List.of("110 create job", "120 start job", "130 die job exit 9"), inferred());
    }

    @Test
    void takesNothingForNewThatMayBeOld() {
        found(A, "web", true, 50, 60, 0);
        assertEquals(List.of(), inferred());
    }

    @Test
    void knowsThatWhatWasNeverThereIsNewWhateverItsTime() {
        surveyed();
        found(A, "web", true, 99, 99, 0); // made as the stream was lost
        assertEquals(List.of("99 create web", "99 start web"), inferred());
    }

    @Test
    void findsWhatIsGone() {
        happened(A, "web", Action.CREATE, 10);
        assertEquals(List.of("200 destroy web"), inferred());
        assertEquals(List.of(), inferred()); // once
    }

    @Test
    void findsWhatEnded() {
        happened(A, "web", Action.START, 20);
        found(A, "web", new InspectedContainer(A, "web", "busy:1", 9, false, true, 137, 19, 150, 0, List.of()));
        assertEquals(List.of("150 oom web", "150 die web exit 137"), inferred());
    }

    @Test
    void findsARestartAndWhatItsPolicyDid() {
        happened(A, "web", Action.CREATE, 10);
        happened(A, "web", Action.START, 20);
        found(A, "web", new InspectedContainer(A, "web", "busy:1", 9, true, false, 0, 160, 150, 3, List.of()));
        assertEquals(List.of("150 die web exit unknown", "160 start web", "160 restart web 3"), inferred());
    }

    @Test
    void countsNoRestartTwice() {
        found(A, "web", new InspectedContainer(A, "web", "busy:1", 9, true, false, 0, 15, 0, 1, List.of()));
        known.learn(new Survey(true, listed, inspected, ""), Set.of());
        happened(A, "web", Action.START, 20); // by hand or by the policy: the lower number is told
        found(A, "web", new InspectedContainer(A, "web", "busy:1", 9, true, false, 0, 160, 150, 4, List.of()));
        assertEquals(List.of("150 die web exit unknown", "160 start web", "160 restart web 2"), inferred());
    }

    @Test
    void findsANewName() {
        happened(A, "old", Action.CREATE, 10);
        happened(A, "new", Action.PAUSE, 195); // sent again, from after the gap
        found(A, "new", true, 9, 0, 0);
        assertEquals(List.of("200 rename new was old"), inferred());
    }

    @Test
    void whatCameSinceIsNewer() {
        happened(A, "web", Action.CREATE, 10);
        happened(A, "web", Action.START, 20);
        found(A, "web", true, 9, 19, 0);
        happened(A, "web", Action.DIE, 210);
        happened(A, "web", Action.START, 220);
        happened(B, "young", Action.CREATE, 215); // not yet in the list
        assertEquals(List.of(), inferred(A, B));
    }

    @Test
    void whatWasRemovedSinceIsNotFoundNew() {
        surveyed();
        happened(A, "web", Action.CREATE, 190);
        found(A, "web", true, 189, 0, 0);
        happened(A, "web", Action.DESTROY, 210);
        assertEquals(List.of(), inferred(A));
    }

    @Test
    void theFirstPartSeenOfALifeTellsTheRest() {
        surveyed();
        happened(A, "job", Action.DIE, 195); // sent again; made and started in the gap
        found(A, "job", false, 150, 160, 194);
        assertEquals(List.of("150 create job", "160 start job"), inferred());
    }

    @Test
    void keepsOnlySoMany() {
        for (int i = 0; i < KnownContainers.MOST + 10; i++) {
            happened("%064x".formatted(i), "n" + i, Action.CREATE, 10);
        }
        surveyed();
        assertEquals(KnownContainers.MOST, known.ids().size());
        assertEquals(false, known.isComplete());
    }

    private void surveyed() {
        known.learn(new Survey(true, Map.of(), Map.of(), ""), Set.of());
    }

    private void happened(String id, String name, Action action, long time) {
        var actor = new Actor(name, id, Map.of("name", name, "image", "busy:1"));
        known.apply(new Event(
                EventType.DOCKER, "local", "container", action, action.word(), actor, time, time, Origin.LIVE, ""));
    }

    private void found(String id, String name, boolean running, long created, long started, long ended) {
        found(
                id,
                name,
                new InspectedContainer(id, name, "busy:1", created, running, false, 0, started, ended, 0, List.of()));
    }

    private void found(String id, String name, InspectedContainer now) {
        listed.put(id, new ListedContainer(id, name, "busy:1", now.running() ? "running" : "exited", 0));
        inspected.put(id, now);
    }

    private List<String> inferred(String... touched) {
        var survey = new Survey(true, listed, inspected, "");
        var reconciliation = new Reconciliation("local", known, survey, Set.of(touched), GAP, 300);
        var lines = new ArrayList<String>();
        for (Event event : reconciliation.inferred()) {
            assertEquals(Origin.INFERRED, event.origin());
            lines.add("%d %s%s".formatted(event.time(), event, more(event)));
        }
        return lines;
    }

    private static String more(Event event) {
        return switch (event.action()) {
            case DIE, RENAME -> " " + EventSummary.details(event).replaceFirst(" · .*", "");
            case RESTART -> " " + event.actorAttributes().get("restarts");
            default -> "";
        };
    }
}
