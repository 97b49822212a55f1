package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRequestTest {
    private static final ApiVersion V = new ApiVersion(1, 41);

    @Test
    void theseAreAllThereAre() {
        assertEquals(
                List.of(
                        "GET /_ping",
                        "GET /version",
                        "GET /info",
                        "GET /events",
                        "GET /containers/json",
                        "GET /containers/{id}/json"),
                Arrays.stream(EngineRequest.values())
                        .map(request -> request.method() + " " + request.template())
                        .toList());
    }

    @Test
    void makesPaths() {
        assertEquals("/_ping", EngineRequest.PING.path(null));
        assertEquals("/v1.41/info", EngineRequest.INFO.path(V));
        assertEquals("/v1.41/containers/json?all=1", EngineRequest.allContainers(V));
        assertEquals("/v1.41/events", EngineRequest.events(V, null));
        assertEquals("/events?since=12.000000034", EngineRequest.events(null, "12.000000034"));
        assertEquals("/v1.41/containers/0123456789ab/json", EngineRequest.container(V, "0123456789ab"));
        assertThrows(IllegalArgumentException.class, () -> EngineRequest.CONTAINER.path(V));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789a",
                "0123456789AB",
                "web",
                "../../info",
                "0123456789ab/x",
                "0123456789ab\n",
                "0123456789ab?x"
            })
    void refusesWhatIsNoId(String id) {
        assertThrows(IllegalArgumentException.class, () -> EngineRequest.container(V, id));
    }

    @Test
    void refusesIdsThatAreTooLong() {
        assertThrows(IllegalArgumentException.class, () -> EngineRequest.container(V, "a".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10m", "1&until=2", "1.", "-1", "1.0123456789", "1\r\nX: y"})
    void refusesWhatIsNoTime(String since) {
        assertThrows(IllegalArgumentException.class, () -> EngineRequest.events(V, since));
    }

    @Test
    void readsAndComparesVersions() {
        assertEquals(new ApiVersion(1, 41), ApiVersion.parse(" 1.41"));
        assertNull(ApiVersion.parse("1.41/../x"));
        assertNull(ApiVersion.parse("99999999999.1"));
        assertEquals(new ApiVersion(1, 9), new ApiVersion(1, 9).min(V));
        assertEquals(V, new ApiVersion(2, 1).min(V));
    }
}
