package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private final RequestLog all = new RequestLog();

    @Test
    void aHostsRequestsAreCountedThereAndInTheWhole() {
        RequestLog one = all.host("tcp://one:2375");
        RequestLog two = all.host("tcp://two:2375");
        one.sent(EngineRequest.PING);
        one.ended(EngineRequest.PING, 200);
        two.sent(EngineRequest.PING);
        two.ended(EngineRequest.PING, 403);
        two.sent(EngineRequest.EVENTS);
        assertEquals(1, one.total());
        assertEquals(2, two.total());
        assertEquals(3, all.total());
        assertEquals(Map.of(200, 1L, 403, 1L), all.snapshot().getFirst().statuses());
        assertEquals(List.of(new RequestLog.Count(EngineRequest.PING, 1, Map.of(200, 1L), 200)), one.snapshot());
        assertNull(two.snapshot().getLast().last());
        assertEquals(Set.of("tcp://one:2375", "tcp://two:2375"), all.hosts().keySet());
        assertSame(one, all.host("tcp://one:2375"));
    }

    @Test
    void theLastStatusIsThatOfWhatEndedLast() {
        all.sent(EngineRequest.PING);
        all.sent(EngineRequest.PING);
        all.ended(EngineRequest.PING, 200);
        all.ended(EngineRequest.PING, RequestLog.NO_ANSWER);
        assertEquals(RequestLog.NO_ANSWER, all.snapshot().getFirst().last());
    }
}
