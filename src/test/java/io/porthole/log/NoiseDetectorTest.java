package io.porthole.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import io.porthole.testing.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoiseDetectorTest {
    private static final long SECOND = 1_000_000_000L;

    private final NoiseDetector detector = new NoiseDetector();

    @Test
    void ofARealHealthCheckAllButTheFirstTwoRunsAreNoise() {
        var shown = new LinkedHashMap<String, Integer>();
        var noise = new LinkedHashMap<String, Integer>();
        for (Event event : Recording.read(Recording.RESTLESS)) {
            var counts = detector.isNoise(event) ? noise : shown;
            counts.merge(event.actorName() + " " + event.verb(), 1, Integer::sum);
        }
        for (String probe : List.of("n-health exec_create: /bin/sh -c true", "n-health exec_start: /bin/sh -c true")) {
            assertEquals(2, shown.get(probe), probe);
            assertTrue(noise.getOrDefault(probe, 0) > 30, probe);
        }
        assertEquals(1, shown.get("n-health exec_create: ls /"));
        assertEquals(1, shown.get("n-health exec_start: true "));
        assertEquals(2, shown.get("n-health exec_create: sh -c echo hi"));
        assertEquals(2, shown.get("n-unhealthy exec_die"));
        assertEquals(1, shown.get("n-unhealthy health_status: unhealthy"));
        assertFalse(noise.keySet().stream().anyMatch(of -> of.startsWith("n-loop") || of.contains("health_status")));
    }

    @Test
    void theEndOfAnExecGoesWithItsBeginningWhateverEndsMeanwhile() {
        probe(0);
        probe(5 * SECOND);
        assertFalse(detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: sh", "mine", 6 * SECOND)));
        assertFalse(detector.isNoise(exec(Action.EXEC_START, "exec_start: sh", "mine", 6 * SECOND)));
        assertTrue(probe(10 * SECOND));
        assertTrue(probe(15 * SECOND));
        assertFalse(detector.isNoise(exec(Action.EXEC_DIE, "exec_die", "mine", 16 * SECOND)));
    }

    /// Anybody's capture may have such.
    @Test
    void idsThatAreTooLongAreNotRemembered() {
        String longId = "e".repeat(1_000);
        for (int i = 0; i < 3; i++) {
            detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: sh", longId, i * SECOND));
        }
        assertFalse(detector.isNoise(exec(Action.EXEC_DIE, "exec_die", longId, 3 * SECOND)));
    }

    @Test
    void actorsWhoseIdIsTooLongHaveNoRhythm() {
        var rhythms = new Rhythms();
        for (int i = 0; i < 5; i++) {
            assertFalse(rhythms.isSteady("local", "a".repeat(2_000), "top", i * SECOND));
        }
    }

    @Test
    void whatSomebodyTypesAgainAndAgainStays() {
        long[] typed = {0, 4, 31, 40, 95, 111, 180};
        for (long second : typed) {
            assertFalse(detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: ls", "e" + second, second * SECOND)));
        }
    }

    @Test
    void anUnevenRunOfAProbeIsNoiseOnceItsPaceIsKnown() {
        assertFalse(probe(0));
        assertFalse(probe(10 * SECOND));
        assertTrue(probe(20 * SECOND));
        assertTrue(probe(50 * SECOND));
        assertTrue(probe(51 * SECOND));
    }

    @Test
    void afterALongPauseAProbeIsShownTwiceAgain() {
        long pause = Rhythms.LONGEST_PAUSE_NANOS + SECOND;
        for (int i = 0; i < 4; i++) {
            probe(i * SECOND);
        }
        assertFalse(probe(3 * SECOND + pause));
        assertFalse(probe(4 * SECOND + pause));
        assertTrue(probe(5 * SECOND + pause));
    }

    @Test
    void theSameCommandInAnotherContainerOrOnAnotherHostIsAnother() {
        probe(0);
        probe(SECOND);
        assertFalse(detector.isNoise(
                of("local", "other", Action.EXEC_CREATE, "exec_create: probe", Map.of("execID", "x"), 2 * SECOND)));
        assertFalse(detector.isNoise(
                of("prod", "web", Action.EXEC_CREATE, "exec_create: probe", Map.of("execID", "x"), 2 * SECOND)));
        assertTrue(probe(2 * SECOND));
    }

    @Test
    void whatViewersCauseByLookingIsNoise() {
        for (Action look : List.of(Action.TOP, Action.RESIZE, Action.ARCHIVE_PATH)) {
            for (int i = 0; i < 5; i++) {
                Event event = of("local", "web", look, look.word(), Map.of(), i * 2L * SECOND);
                assertEquals(i >= 2, detector.isNoise(event), look + " " + i);
            }
        }
    }

    @Test
    void withoutIdsAStartIsKnownByItsCommandAndAnEndIsShown() {
        for (int i = 0; i < 4; i++) {
            long time = i * SECOND;
            boolean noise = i >= 2;
            assertEquals(noise, detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: probe", "", time)));
            assertEquals(noise, detector.isNoise(exec(Action.EXEC_START, "exec_start: probe", "", time + 1)));
            assertFalse(detector.isNoise(exec(Action.EXEC_DIE, "exec_die", "", time + 2)));
        }
    }

    @Test
    void wherePodmanTellsNoCommandNothingIsNoise() {
        for (int i = 0; i < 5; i++) {
            assertFalse(detector.isNoise(exec(Action.EXEC_START, "exec", "", i * SECOND)));
            assertFalse(detector.isNoise(exec(Action.EXEC_DIE, "exec_died", "id" + i, i * SECOND + 1)));
        }
    }

    @Test
    void moreCommandsThanCanBeRememberedAreShown() {
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i <= Rhythms.MOST; i++) {
                long time = round * 10L * SECOND;
                assertFalse(detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: " + i, "", time)));
            }
        }
    }

    @Test
    void theLogTellsOfEachOfItsRows() {
        var log = new EventLog(100);
        for (int i = 0; i < 6; i++) {
            log.append(
                    List.of(
                            Events.container("web", Action.START),
                            exec(Action.EXEC_CREATE, "exec_create: probe", "e" + i, i * SECOND)),
                    i);
        }
        Segment segment = log.snapshot().segments().getFirst();
        for (int index = 0; index < 12; index++) {
            assertEquals(index % 2 == 1 && index >= 4, segment.isNoise(index), "row " + index);
        }
    }

    @Test
    void filesThatTheirWatcherMarkedAreNoise() {
        var swap = new Actor("/srv/.web.conf.swp", "", Map.of("noise", "an editor's own file"));
        assertTrue(detector.isNoise(file(EventType.FILE, swap)));
        assertFalse(detector.isNoise(file(EventType.FILE, Actor.named("/srv/web.conf"))));
        assertFalse(detector.isNoise(file(EventType.DOCKER, swap)), "a label of that name must hide nothing");
    }

    private static Event file(EventType type, Actor actor) {
        return new Event(
                type, "conf", "file", Action.FILE_CREATED, "created", actor, Events.T0, Events.T0, Origin.LIVE, "");
    }

    /// A whole run of a probe; whether it is noise.
    private boolean probe(long time) {
        String id = "probe" + time;
        boolean noise = detector.isNoise(exec(Action.EXEC_CREATE, "exec_create: probe", id, time));
        assertEquals(noise, detector.isNoise(exec(Action.EXEC_START, "exec_start: probe", id, time + 1)));
        assertEquals(noise, detector.isNoise(exec(Action.EXEC_DIE, "exec_die", id, time + 2)));
        return noise;
    }

    private static Event exec(Action action, String verb, String id, long time) {
        return of("local", "web", action, verb, id.isEmpty() ? Map.of() : Map.of("execID", id), time);
    }

    private static Event of(
            String source, String name, Action action, String verb, Map<String, String> attributes, long time) {
        var actor = new Actor(name, "id-" + name, attributes);
        return new Event(
                EventType.DOCKER, source, "container", action, verb, actor, Events.T0 + time, 0, Origin.LIVE, "");
    }
}
