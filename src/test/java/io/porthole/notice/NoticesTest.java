package io.porthole.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is told, when, and what is not.
class NoticesTest {
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration COOLDOWN = Duration.ofMinutes(1);

    private final Notices notices = new Notices();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long next = 1;

    @BeforeEach
    void everythingIsTicked() {
        notices.setRules(new NoticeRules(Set.of(NoticeKind.values()), COOLDOWN));
    }

    @Test
    void nothingIsToldUntilTheUserHasTickedIt() {
        notices.setRules(NoticeRules.NONE);
        take(connected("local"), oom("db"));
        assertEquals("", told());
        notices.setRules(new NoticeRules(Set.of(NoticeKind.GAP), COOLDOWN));
        take(oom("db"));
        assertEquals("", told());
    }

    @Test
    void eachKindIsToldWithItsRow() {
        take(connected("local"), oom("db"), health("web", "unhealthy"), of("local", Action.GAP, "some are missing"));
        take(of("local", Action.LOST, "lost unix:///x.sock: connection reset"));
        assertEquals("""
                2 Out of memory: db|nginx · on local
                3 Unhealthy: web|nginx · on local
                4 Events may be missing: local|some are missing
                5 Lost: local|lost unix:///x.sock: connection reset""", told());
    }

    @Test
    void whatGoesWellIsNotTold() {
        take(
                connected("local"),
                die("web", "0"),
                health("web", "healthy"),
                Events.container("web", Action.START, "image", "nginx"),
                Events.container("web", Action.EXEC_DIE, "exitCode", "1"));
        pass(SETTLED);
        assertEquals("", told());
        assertEquals(Optional.empty(), notices.due());
    }

    @Test
    void aDeathIsToldWhenItsExitCodeCanBeTrusted() {
        take(connected("local"), die("web", "137"));
        assertEquals("", told());
        assertEquals(Optional.of(now.plus(SETTLED)), notices.due());
        pass(SETTLED);
        assertEquals("2 Container died: web|exit 137 · on local", told());
    }

    @Test
    void aDeathThatWasNoneIsTakenBack() {
        take(connected("local"), die("web", "5"), correction("web", "5", "0"));
        pass(SETTLED);
        assertEquals("", told());
        assertEquals(Optional.empty(), notices.due());
    }

    @Test
    void aDeathThatALabelHidIsTold() {
        take(connected("local"), die("web", "0"));
        pass(Duration.ofSeconds(20));
        take(correction("web", "0", "5"));
        pass(SETTLED);
        assertEquals("3 Container died: web|exit 0 (engine's label) · inspect says 5 · on local", told());
    }

    @Test
    void theTrueExitCodeStandsInThePlaceOfTheOther() {
        take(connected("local"), die("web", "3"), correction("web", "3", "5"));
        pass(SETTLED);
        assertEquals("3 Container died: web|exit 3 (engine's label) · inspect says 5 · on local", told());
    }

    @Test
    void aDeathThatWasToldIsNotToldAgainForItsTrueExitCode() {
        take(connected("local"), die("web", "3"));
        pass(SETTLED);
        assertEquals("2 Container died: web|exit 3 · on local", told());
        take(correction("web", "3", "5"));
        pass(COOLDOWN);
        assertEquals("", told());
    }

    @Test
    void whatComesDuringTheCooldownIsCountedAndToldWithTheNewest() {
        take(connected("local"), oom("first"));
        assertEquals("2 Out of memory: first|nginx · on local", told());
        IntStream.range(0, 1_000).forEach(i -> take(oom("loop-" + i)));
        assertEquals("", told());
        pass(COOLDOWN.minusNanos(1));
        assertEquals("", told());
        pass(Duration.ofNanos(1));
        assertEquals("1002 Out of memory: loop-999|nginx · on local\nand 999 more", told());
        pass(COOLDOWN);
        assertEquals("", told());
        take(oom("later"));
        assertEquals("1003 Out of memory: later|nginx · on local", told());
    }

    @Test
    void theCooldownOfAKindIsItsOwnAndTheUsers() {
        notices.setRules(new NoticeRules(Set.of(NoticeKind.OOM, NoticeKind.UNHEALTHY), Duration.ofSeconds(5)));
        take(connected("local"), oom("a"));
        assertEquals("2 Out of memory: a|nginx · on local", told());
        take(health("web", "unhealthy"), oom("b"));
        assertEquals("3 Unhealthy: web|nginx · on local", told());
        assertEquals(Optional.of(now.plusSeconds(5)), notices.due());
        pass(Duration.ofSeconds(5));
        assertEquals("4 Out of memory: b|nginx · on local", told());
    }

    @Test
    void aCrashLoopIsOneNoticeAMinute() {
        take(connected("local"));
        int notes = 0;
        for (int i = 0; i < 600; i++) { // ten minutes, one end a second
            take(die("loop", Events.T0 + i, "1"));
            pass(Duration.ofSeconds(1));
            notes += told().isEmpty() ? 0 : 1;
        }
        assertEquals(10, notes);
    }

    @Test
    void whatHadHappenedBeforeTheFirstConnectionIsNoNews() {
        take(as(Origin.REPLAYED, die("web", Events.T0 + 7, "1")), as(Origin.REPLAYED, oom("db")));
        take(connected("local"));
        take(as(Origin.INFERRED, die("web", Events.T0 + 5, "1")));
        take(correction("web", Events.T0 + 7, "1", "5"));
        pass(SETTLED);
        assertEquals("", told());
        take(die("web", Events.T0 + 8, "1"));
        pass(SETTLED);
        assertEquals("6 Container died: web|exit 1 · on local", told());
    }

    @Test
    void whatHappenedWhileAnEngineWasAwayIsNews() {
        take(connected("local"), of("local", Action.CONNECTED, "reconnected"), as(Origin.REPLAYED, oom("db")));
        take(as(Origin.INFERRED, die("web", Events.T0 + 5, "9")));
        pass(SETTLED);
        assertEquals("""
                4 Container died: web|exit 9 · on local
                3 Out of memory: db|nginx · replayed · on local""", told());
    }

    @Test
    void anEngineThatIsAddedAgainBeginsAnew() {
        take(connected("local"), connected("prod"));
        notices.retain(List.of("local"));
        take(as(Origin.REPLAYED, Events.container("prod", "db", Action.OOM, Events.T0)));
        assertEquals("", told());
        take(connected("prod"), Events.container("prod", "db", Action.OOM, Events.T0 + 9));
        assertEquals("5 Out of memory: db|on prod", told());
    }

    @Test
    void aRecordingThatIsPlayedAndAFileAreNoNews() {
        take(oom("of-the-demo"), of("demo", Action.LOST, "the recording has ended"));
        take(Events.file("conf", "/etc/nginx.conf", Action.FILE_WRITTEN));
        assertEquals("", told());
    }

    @Test
    void whatTheUserSeesIsNotTold() {
        take(connected("local"), die("waiting", "1"));
        notices.take(next++, List.of(oom("seen")), true, now);
        pass(SETTLED);
        assertEquals("", told(true));
        pass(COOLDOWN);
        assertEquals("", told());
        take(oom("unseen"));
        assertEquals("4 Out of memory: unseen|nginx · on local", told());
    }

    @Test
    void whatIsUntickedIsForgotten() {
        take(connected("local"), die("web", "1"));
        notices.setRules(NoticeRules.NONE);
        assertEquals(Optional.empty(), notices.due());
        everythingIsTicked();
        pass(SETTLED);
        assertEquals("", told());
    }

    @Test
    void hostileNamesAreOneLineEach() {
        take(connected("local"), oom("a\nb\u202e" + "x".repeat(1_000)));
        String told = told();
        assertTrue(told.startsWith("2 Out of memory: a\\nb\\u202exxx"), told);
        assertTrue(told.length() < 200, told);
    }

    private void take(Event... events) {
        notices.take(next, List.of(events), false, now);
        next += events.length;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String told() {
        return told(false);
    }

    private String told(boolean isSeen) {
        return notices.tell(isSeen, now).stream()
                .map(notice -> notice.row() + " " + notice.title() + "|" + notice.body())
                .collect(Collectors.joining("\n"));
    }

    private static Event connected(String source) {
        return of(source, Action.CONNECTED, "connected", "older", "0");
    }

    private static Event of(String source, Action action, String message, String... attribute) {
        Event event = Event.porthole(source, action, message, Events.T0);
        return attribute.length == 0 ? event : event.of(new Actor(source, "", Map.of(attribute[0], attribute[1])));
    }

    private static Event oom(String name) {
        return Events.container(name, Action.OOM, "image", "nginx");
    }

    private static Event die(String name, String exitCode) {
        return die(name, Events.T0 + 10, exitCode);
    }

    private static Event die(String name, long time, String exitCode) {
        return Events.container("local", name, Action.DIE, time, "exitCode", exitCode);
    }

    private static Event health(String name, String state) {
        Event event = Events.container(name, Action.HEALTH_STATUS, "image", "nginx");
        return new Event(
                event.type(),
                event.source(),
                event.object(),
                event.action(),
                "health_status: " + state,
                event.actor(),
                event.time(),
                event.arrived(),
                event.origin(),
                "");
    }

    private static Event correction(String name, String told, String found) {
        return correction(name, Events.T0 + 10, told, found);
    }

    /// As [io.porthole.watcher] makes them.
    private static Event correction(String name, long time, String told, String found) {
        Event event = Events.container("local", name, Action.DIE, time, "exitCode", told, "inspectedExitCode", found);
        return new Event(
                EventType.PORTHOLE,
                event.source(),
                event.object(),
                event.action(),
                "exit %s (engine's label) · inspect says %s".formatted(told, found),
                event.actor(),
                event.time(),
                event.arrived(),
                Origin.INFERRED,
                "");
    }

    private static Event as(Origin origin, Event event) {
        return new Event(
                event.type(),
                event.source(),
                event.object(),
                event.action(),
                event.verb(),
                event.actor(),
                event.time(),
                event.arrived(),
                origin,
                "");
    }
}
