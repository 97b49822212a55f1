package io.porthole.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.testing.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSummaryTest {
    private static final String ID = "9f2c".repeat(16);

    @Test
    void anEventReadsAsActionAndName() {
        assertEquals("start nginx", Events.container("nginx", Action.START).toString());
    }

    @Test
    void whatIsTheActionAndWhereNeededTheObject() {
        assertEquals("die", EventSummary.what(Events.container("web", Action.DIE)));
        assertEquals(
                "health: unhealthy",
                EventSummary.what(docker("container", Action.HEALTH_STATUS, "health_status: unhealthy")));
        assertEquals("network connect", EventSummary.what(docker("network", Action.CONNECT, "connect")));
        assertEquals("warp", EventSummary.what(docker("container", Action.OTHER, "warp")));
        assertEquals("flux warp", EventSummary.what(docker("flux", Action.OTHER, "warp")));
        assertEquals("written", EventSummary.what(Events.file("conf", "/srv/conf/a", Action.FILE_WRITTEN)));
    }

    @Test
    void whoIsTheNameTheFileOrAShortId() {
        assertEquals("web", EventSummary.who(Events.container("web", Action.DIE)));
        assertEquals("nginx.conf", EventSummary.who(Events.file("conf", "/srv/conf/nginx.conf", Action.FILE_WRITTEN)));
        assertEquals("9f2c9f2c9f2c", EventSummary.who(docker("volume", Action.MOUNT, "mount")));
    }

    @Test
    void aFilesRowTellsItsOldNameAndHowOftenItWasWritten() {
        assertEquals("written × 130", EventSummary.what(file(Action.FILE_WRITTEN, Map.of("times", "130"))));
        assertEquals(
                "was old · in /srv/conf",
                EventSummary.details(file(Action.FILE_RENAMED, Map.of("from", "/srv/conf/old"))));
        assertEquals(
                "was /srv/old · in /srv/conf",
                EventSummary.details(file(Action.FILE_RENAMED, Map.of("from", "/srv/old"))));
        assertEquals(
                "by moving a.tmp · in /srv/conf · replaced by a new file",
                EventSummary.details(file(Action.FILE_WRITTEN, Map.of("from", "/srv/conf/a.tmp", "replaced", "yes"))));
        assertEquals(
                "in /srv/conf · moved into it",
                EventSummary.details(file(Action.FILE_CREATED, Map.of("moved", "into it"))));
    }

    private static Event file(Action action, Map<String, String> attributes) {
        var actor = new Actor("/srv/conf/a", "", attributes);
        return new Event(EventType.FILE, "conf", "file", action, action.word(), actor, 1, 1, Origin.LIVE, "");
    }

    @Test
    void detailsTellWhatMattersForEachAction() {
        assertEquals(
                "exit 137 · nginx",
                EventSummary.details(Events.container("web", Action.DIE, "exitCode", "137", "image", "nginx")));
        assertEquals("exit unknown", EventSummary.details(Events.container("web", Action.DIE)));
        assertEquals("signal 15 (SIGTERM)", EventSummary.details(Events.container("web", Action.KILL, "signal", "15")));
        assertEquals("signal 77", EventSummary.details(Events.container("web", Action.KILL, "signal", "77")));
        assertEquals("was old", EventSummary.details(Events.container("web", Action.RENAME, "oldName", "/old")));
        assertEquals("in /srv/conf", EventSummary.details(Events.file("conf", "/srv/conf/a", Action.FILE_WRITTEN)));
        assertEquals("nginx", EventSummary.details(Events.container("web", Action.START, "image", "nginx")));
        assertEquals(
                "sh -c true", EventSummary.details(docker("container", Action.EXEC_START, "exec_start: sh -c true")));
        assertEquals("gone", EventSummary.details(Event.porthole("local", Action.LOST, "gone", 1)));
        var connect = new Actor("none", ID, Map.of("container", ID));
        assertEquals(
                "container 9f2c9f2c9f2c", EventSummary.details(docker("network", Action.CONNECT, "connect", connect)));
    }

    @Test
    void whatWasNotSeenAsItHappenedSaysSo() {
        Event inferred = die(Map.of("exitCode", "9", "inferred", "found ended"), Origin.INFERRED);
        assertEquals("die (inferred)", EventSummary.what(inferred));
        assertEquals("exit 9 · found ended", EventSummary.details(inferred));
        Event replayed = die(Map.of("exitCode", "9"), Origin.REPLAYED);
        assertEquals("die", EventSummary.what(replayed));
        assertEquals("exit 9 · replayed", EventSummary.details(replayed));
    }

    private static Event die(Map<String, String> attributes, Origin origin) {
        var actor = new Actor("web", ID, attributes);
        return new Event(EventType.DOCKER, "x", "container", Action.DIE, "die", actor, 1, 1, origin, "");
    }

    private static Event docker(String object, Action action, String verb) {
        return docker(object, action, verb, new Actor("", ID, Map.of()));
    }

    private static Event docker(String object, Action action, String verb, Actor actor) {
        return new Event(EventType.DOCKER, "local", object, action, verb, actor, 1, 1, Origin.LIVE, "");
    }
}
