package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.EngineConnection;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExitCodeCheckTest {
    private static final String ID = "a".repeat(64);
    private static final String INSPECT = "/containers/" + ID + "/json";

    private final FakeEngine engine = FakeEngine.unix();
    private final ManualScheduler time = new ManualScheduler();
    private final EngineConnection connection = new EngineConnection(engine.endpoint(), new RequestLog());
    private final Inbox inbox = new Inbox();
    private final List<Event> rows = new ArrayList<>();
    private final ExitCodeCheck check = new ExitCodeCheck(
            new EngineHost("fake", engine.endpoint(), connection, new Timing(time, time, RandomGenerator.getDefault())),
            inbox,
            rows::add);

    @AfterEach
    void end() {
        check.close();
        connection.close();
        engine.close();
    }

    @Test
    void tellsBothWhereTheyDiffer() throws Exception {
        inspected(5, false, Duration.ofMillis(40));
        check.check(died("0"));
        inbox.next();
        Event row = rows.getFirst();
        assertEquals("exit 0 (engine's label) · inspect says 5", EventSummary.details(row));
        assertEquals("die", EventSummary.what(row));
        assertEquals("web", EventSummary.who(row));
        assertEquals(Origin.INFERRED, row.origin());
        assertEquals(EventType.PORTHOLE, row.type());
        assertEquals("5", row.actorAttributes().get("inspectedExitCode"));
        assertEquals("shop", row.actorAttributes().get("com.docker.compose.project"), "it is found with its container");
    }

    @Test
    void saysNothingWhereTheyAgreeOrNothingIsKnown() throws Exception {
        inspected(0, false, Duration.ofMillis(40));
        check.check(died("0"));
        inbox.next();
        inspected(7, true, Duration.ofMillis(40)); // it runs again
        check.check(died("0"));
        inbox.next();
        inspected(7, false, Duration.ofMillis(-1)); // another end, since
        check.check(died("0"));
        inbox.next();
        engine.on(INSPECT, FakeAnswer.status(404, "{\"message\":\"No such container\"}"));
        check.check(died("0"));
        inbox.next();
        assertEquals(List.of(), rows);
    }

    @Test
    void asksLittleInAStorm() throws Exception {
        inspected(0, false, Duration.ofMillis(40));
        for (int i = 0; i < 10_000; i++) {
            check.check(died("0"));
        }
        for (int i = 0; i < 50; i++) {
            inbox.next();
        }
        time.advance(Duration.ofMillis(200));
        check.check(died("0"));
        inbox.next();
        assertEquals(51, engine.requests().size());
        assertTrue(engine.requests().stream().allMatch(request -> request.endsWith(INSPECT)));
    }

    private void inspected(int exitCode, boolean running, Duration before) {
        engine.on(INSPECT, FakeAnswer.json("""
                {"Id":"%s","State":{"Running":%b,"ExitCode":%d,"FinishedAt":"%s"}}""".formatted(
                        ID, running, exitCode, time.instant().minus(before))));
    }

    private Event died(String exitCode) {
        long now = EpochNanos.now(time);
        var actor =
                new Actor("web", ID, Map.of("exitCode", exitCode, "name", "web", "com.docker.compose.project", "shop"));
        return new Event(EventType.DOCKER, "fake", "container", Action.DIE, "die", actor, now, now, Origin.LIVE, "");
    }
}
