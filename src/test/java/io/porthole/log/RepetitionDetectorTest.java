package io.porthole.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import io.porthole.testing.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepetitionDetectorTest {
    private static final long SECOND = 1_000_000_000L;

    private final RepetitionDetector detector = new RepetitionDetector();

    @Test
    void aRealCrashLoopRepeatsFromItsFourthEndOn() {
        var shown = new ArrayList<String>();
        var repeated = new ArrayList<Event>();
        var repetitions = new ArrayList<Repetition>();
        for (Event event : Recording.read(Recording.RESTLESS)) {
            Repetition of = detector.next(event);
            if (of != null) {
                repeated.add(event);
                repetitions.add(of);
            } else if (event.actorName().equals("n-loop")) {
                shown.add(event.verb());
            }
        }
        assertEquals(
                List.of("create", "start", "die", "start", "die", "start", "die", "start", "die")
                        .subList(0, 8),
                shown);
        assertEquals(Action.DIE, repeated.getFirst().action());
        assertEquals(1, repetitions.stream().distinct().count());
        assertEquals(8, repeated.stream().filter(e -> e.action() == Action.DIE).count());
        Repetition.Figures figures = repetitions.getFirst().figures();
        assertEquals(11, figures.count());
        assertEquals("1", figures.exit());
        assertFalse(figures.over());
        assertTrue(repeated.stream().allMatch(RepetitionDetectorTest::isOfLoop), "all of n-loop or its network");
    }

    private static boolean isOfLoop(Event event) {
        return event.actorName().equals("n-loop") || event.object().equals("network");
    }

    @Test
    void figuresTellHowOftenHowFastAndSinceWhen() {
        Repetition loop = null;
        for (int round = 0; round < 412; round++) {
            long time = round * 10L * SECOND;
            next("web", Action.START, time);
            loop = next("web", Action.DIE, time + 4 * SECOND, "exitCode", "1");
        }
        assertNotNull(loop);
        var figures = loop.figures();
        assertEquals(412, figures.count());
        assertEquals(10 * SECOND, figures.every());
        assertEquals(Events.T0, figures.since());
        assertEquals(Events.T0 + 4_114 * SECOND, figures.last());
        assertEquals("1", figures.exit());
    }

    /// Anybody's capture may have such.
    @Test
    void whatHasALongerNameThanAnyFileIsNotFollowed() {
        for (int i = 0; i < 6; i++) {
            assertNull(file("/" + "x".repeat(5_000), Action.FILE_WRITTEN, i * SECOND));
        }
    }

    @Test
    void oneFilesWritesRepeatFromTheFourthOnWhateverOthersDo() {
        for (int i = 0; i < 1_000; i++) {
            boolean repeats = file("/srv/a", Action.FILE_WRITTEN, i * 1_000L) != null;
            assertEquals(i >= 3, repeats, "write " + i);
            assertNull(file("/srv/other" + i, Action.FILE_WRITTEN, i * 1_000L + 1));
        }
    }

    @Test
    void anotherExitCodeIsShownAndTheLoopGoesOn() {
        Repetition before = loop(6, "1");
        next("web", Action.START, 10 * SECOND);
        assertNull(next("web", Action.DIE, 11 * SECOND, "exitCode", "137"));
        assertSame(before, next("web", Action.START, 12 * SECOND));
        assertSame(before, next("web", Action.DIE, 13 * SECOND, "exitCode", "137"));
        assertEquals("137", Objects.requireNonNull(before).figures().exit());
    }

    @Test
    void anOddEventIsShownAndTheLoopGoesOn() {
        Repetition before = loop(6, "1");
        assertNotNull(before);
        assertSame(before, next("web", Action.START, 10 * SECOND));
        assertNull(next("web", Action.HEALTH_STATUS, 10 * SECOND));
        assertSame(before, next("web", Action.DIE, 11 * SECOND, "exitCode", "1"));
        assertFalse(before.figures().over());
    }

    @Test
    void severalOddEventsEndIt() {
        Repetition before = loop(6, "1");
        assertNotNull(before);
        for (Action odd : List.of(Action.PAUSE, Action.UNPAUSE, Action.RENAME)) {
            assertNull(next("web", odd, 60 * SECOND));
        }
        assertTrue(before.figures().over());
        assertNull(next("web", Action.START, 61 * SECOND));
        assertNull(next("web", Action.DIE, 62 * SECOND, "exitCode", "1"));
    }

    @Test
    void aLoopThatGetsLongerIsAnother() {
        Repetition before = loop(6, "1");
        var later = new ArrayList<@Nullable Repetition>();
        for (int i = 0; i < 6; i++) {
            long time = (20 + i * 3L) * SECOND;
            later.add(next("web", Action.START, time));
            later.add(next("web", Action.HEALTH_STATUS, time + 1));
            later.add(next("web", Action.DIE, time + 2, "exitCode", "1"));
        }
        assertNotNull(later.getLast());
        assertNotEquals(before, later.getLast());
        assertSame(later.getLast(), later.get(later.size() - 2));
    }

    @Test
    void aLongPauseEndsIt() {
        Repetition before = loop(6, "1");
        assertNotNull(before);
        assertNull(next("web", Action.START, 12 * SECOND + 120 * SECOND));
        assertTrue(before.figures().over());
    }

    @Test
    void whatPeopleDoNowAndThenIsNoRepeat() {
        for (int i = 0; i < 10; i++) {
            assertNull(file("/srv/nginx.conf", Action.FILE_WRITTEN, i * 120L * SECOND));
            assertNull(next("job", Action.START, i * 3_600L * SECOND));
            assertNull(next("job", Action.DIE, i * 3_600L * SECOND + SECOND, "exitCode", "0"));
        }
    }

    @Test
    void execsInsideALoopChangeNothing() {
        for (int i = 0; i < 8; i++) {
            long time = i * 2L * SECOND;
            next("web", Action.START, time);
            assertNull(next("web", i % 3 == 0 ? Action.EXEC_CREATE : Action.TOP, time + 1));
            assertEquals(i >= 3, next("web", Action.DIE, time + 2, "exitCode", "1") != null, "round " + i);
        }
    }

    @Test
    void aGapEndsTheRepetitionsOfItsSource() {
        Repetition before = loop(6, "1");
        assertNotNull(before);
        assertNull(detector.next(Event.porthole("other", Action.GAP, "gap", 0)));
        assertFalse(before.figures().over());
        assertNull(detector.next(Event.porthole("local", Action.GAP, "gap", 0)));
        assertTrue(before.figures().over());
        assertNull(next("web", Action.START, 13 * SECOND));
    }

    @Test
    void theLogTellsWhatARowRepeats() {
        var log = new EventLog(100);
        for (int i = 0; i < 6; i++) {
            log.append(List.of(Events.container("web", Action.START), Events.container("web", Action.DIE)), i);
        }
        EventLog.Snapshot rows = log.snapshot();
        for (long number = 1; number < 8; number++) {
            assertNull(rows.repetition(number), "row " + number);
        }
        Repetition loop = rows.repetition(8);
        assertNotNull(loop);
        for (long number = 8; number <= 12; number++) {
            assertSame(loop, rows.repetition(number));
        }
        assertNull(rows.repetition(13));
        assertEquals(6, loop.figures().count());
    }

    /// A crash loop with a round every two seconds; what its last event repeats.
    private @Nullable Repetition loop(int rounds, String exit) {
        Repetition last = null;
        for (int i = 0; i < rounds; i++) {
            next("web", Action.START, i * 2L * SECOND);
            last = next("web", Action.DIE, i * 2L * SECOND + SECOND, "exitCode", exit);
        }
        return last;
    }

    private @Nullable Repetition next(String name, Action action, long time, String... attributes) {
        return detector.next(Events.container("local", name, action, Events.T0 + time, attributes));
    }

    private @Nullable Repetition file(String path, Action action, long time) {
        var actor = new Actor(path, "", Map.of());
        return detector.next(new Event(
                EventType.FILE, "conf", "file", action, action.word(), actor, Events.T0 + time, 0, Origin.LIVE, ""));
    }
}
