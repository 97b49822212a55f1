package io.porthole.filter.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventGroupTest {
    @ParameterizedTest
    @CsvSource({
        "DOCKER, START, start, START",
        "DOCKER, RESTART, restart, START",
        "DOCKER, DIE, die, STOP",
        "DOCKER, OOM, oom, STOP",
        "DOCKER, PAUSE, pause, PAUSE",
        "DOCKER, HEALTH_STATUS, health_status: unhealthy, STOP",
        "DOCKER, HEALTH_STATUS, health_status: healthy, START",
        "DOCKER, HEALTH_STATUS, health_status: starting, OTHER",
        "DOCKER, PULL, pull, OTHER",
        "DOCKER, UNREADABLE, ?, PORTHOLE",
        "FILE, FILE_WRITTEN, written, FILE",
        "PORTHOLE, GAP, gap, PORTHOLE"
    })
    void aKindBelongsToAGroup(EventType type, Action action, String verb, EventGroup group) {
        assertEquals(group, EventGroup.of(new Kind(type, "local", "container", action, verb, Origin.LIVE)));
    }
}
