package io.porthole.filter.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifeTermsTest {
    @Test
    void aContainerIsFollowedUnderItsNameAndItsId() {
        assertEquals(Optional.of("name:web or id:id-web"), LifeTerms.of(Events.container("web", Action.DIE)));
    }

    @Test
    void aComposeServiceIsFollowedWhateverItsContainers() {
        Event event = Events.container(
                "shop-web-1",
                Action.DIE,
                "com.docker.compose.project",
                "shop",
                "com.docker.compose.service",
                "odd one");
        assertEquals(Optional.of("project:shop service:\"odd one\""), LifeTerms.of(event));
    }

    @Test
    void ofANetworkTheContainerIsFollowed() {
        var network = new Actor("bridge", "n1", Map.of("container", "c1"));
        var event = new Event(
                EventType.DOCKER, "local", "network", Action.CONNECT, "connect", network, 0, 0, Origin.LIVE, "");
        assertEquals(Optional.of("id:c1"), LifeTerms.of(event));
    }

    @Test
    void aFileIsFollowedByItsPath() {
        assertEquals(
                Optional.of("path:/srv/a.conf"), LifeTerms.of(Events.file("conf", "/srv/a.conf", Action.FILE_WRITTEN)));
    }

    @Test
    void aCorrectedExitCodeBelongsToItsContainer() {
        Event plain = Events.container("web", Action.DIE, "exitCode", "0");
        assertEquals(LifeTerms.of(plain), LifeTerms.of(corrected(plain)));
        Event ofService = Events.container(
                "web", Action.DIE, "com.docker.compose.project", "shop", "com.docker.compose.service", "web");
        assertEquals(LifeTerms.of(ofService), LifeTerms.of(corrected(ofService)));
    }

    private static Event corrected(Event died) {
        var attributes = new HashMap<>(died.actorAttributes());
        attributes.put("inspectedExitCode", "5");
        var actor = new Actor(died.actorName(), died.actorId(), attributes);
        return new Event(
                EventType.PORTHOLE, "local", "container", Action.DIE, "exit 0", actor, 0, 0, Origin.INFERRED, "");
    }

    @Test
    void whatPortholeSaysIsAboutNobody() {
        assertEquals(Optional.empty(), LifeTerms.of(Event.porthole("local", Action.LOST, "lost", 0)));
    }
}
