package io.porthole.filter.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
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
    void whatPortholeSaysIsAboutNobody() {
        assertEquals(Optional.empty(), LifeTerms.of(Event.porthole("local", Action.LOST, "lost", 0)));
    }
}
