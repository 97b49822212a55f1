package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.engine.ContainerMount;
import io.porthole.engine.ContainerMounts;
import io.porthole.engine.EngineConnection;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
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
class MountLookupTest {
    private final FakeEngine engine = FakeEngine.unix();
    private final ManualScheduler time = new ManualScheduler();
    private final EngineConnection connection = new EngineConnection(engine.endpoint(), new RequestLog());
    private final Inbox inbox = new Inbox();
    private final KnownContainers known = new KnownContainers();
    private final List<ContainerMounts> told = new ArrayList<>();
    private final MountLookup mounts = new MountLookup(
            new EngineHost("fake", engine.endpoint(), connection, new Timing(time, time, RandomGenerator.getDefault())),
            inbox,
            known,
            told::add);

    @AfterEach
    void end() {
        mounts.close();
        connection.close();
        engine.close();
    }

    @Test
    void nobodyIsAskedBeforeSomebodyWantsToKnow() throws Exception {
        happened(1, Action.START);
        mounts.ready();
        assertEquals(List.of(), engine.requests());
        mounts.want();
        inbox.next();
        assertEquals(1, engine.requests().size());
        assertEquals(List.of(id(1)), told.stream().map(ContainerMounts::id).toList());
        assertEquals(
                List.of(new ContainerMount("/srv/1", "/data", true)),
                told.getFirst().mounts());
    }

    @Test
    void aContainerIsAskedForOnceAndToldAtEachStart() throws Exception {
        begin();
        happened(1, Action.START);
        inbox.next();
        happened(1, Action.DIE);
        long again = happened(1, Action.START);
        assertEquals(1, engine.requests().size());
        assertEquals(2, told.size());
        assertEquals(again, told.getLast().startedAt());
    }

    @Test
    void oneThatEndsBeforeTheAnswerIsNotTold() throws Exception {
        begin();
        happened(1, Action.START);
        happened(1, Action.DIE);
        inbox.next();
        assertEquals(List.of(), told);
    }

    @Test
    void oneThatCannotBeLookedAtKeepsNoOtherFromIt() throws Exception {
        begin();
        happened(1, Action.START, FakeAnswer.status(404, "{\"message\":\"No such container\"}"));
        happened(2, Action.START);
        inbox.next();
        inbox.next();
        assertEquals(List.of(id(2)), told.stream().map(ContainerMounts::id).toList());
    }

    @Test
    void oneThatCouldNotBeLookedAtIsAskedForAgainAFewTimes() throws Exception {
        begin();
        happened(1, Action.START, FakeAnswer.status(500, "{\"message\":\"busy\"}"));
        inbox.next();
        for (int i = 0; i < 2; i++) {
            time.advance(Duration.ofSeconds(10));
            inbox.next(); // the pause is over
            inbox.next(); // the answer
        }
        assertEquals(3, engine.requests().size());
        assertEquals(0, time.pending(), "not for ever");
    }

    @Test
    void inAStormTheOthersWaitAndThoseThatEndAreNotAskedFor() throws Exception {
        begin();
        for (int i = 1; i <= 60; i++) {
            happened(i, Action.START);
        }
        for (int i = 1; i <= 50; i++) {
            inbox.next();
        }
        assertEquals(50, engine.requests().size());
        for (int i = 51; i <= 59; i++) {
            happened(i, Action.DIE);
        }
        time.advance(Duration.ofMillis(100));
        inbox.next(); // the pause is over
        inbox.next(); // the answer
        assertEquals(51, engine.requests().size());
        assertEquals(id(60), told.getLast().id());
    }

    @Test
    void anEngineElsewhereSaysThatItsMountsAreNotKnown() {
        try (var far = FakeEngine.tcp().streamEvents()) {
            var watcher = new DockerWatcher(
                    "far", far.endpoint(), new RequestLog(), new Timing(time, time, RandomGenerator.getDefault()));
            watcher.tellMounts();
            watcher.start(new RecordingListener());
            far.awaitStream();
            assertEquals("on another machine: which files its containers mount is not told", watcher.remark());
            watcher.close();
        }
    }

    private void begin() {
        mounts.ready();
        mounts.want();
    }

    /// Gives the time at which it happened.
    private long happened(int number, Action action) {
        return happened(number, action, FakeAnswer.json("""
                {"Id":"%s","Name":"/c%d","State":{"Running":true},\
                "Mounts":[{"Source":"/srv/%d","Destination":"/data","RW":true}]}""".formatted(id(number), number, number)));
    }

    private long happened(int number, Action action, FakeAnswer inspection) {
        time.advance(Duration.ofNanos(1));
        engine.on(path(number), inspection);
        long now = EpochNanos.now(time);
        var event = new Event(
                EventType.DOCKER,
                "fake",
                "container",
                action,
                action.word(),
                new Actor("c" + number, id(number), Map.of()),
                now,
                now,
                Origin.LIVE,
                "");
        known.apply(event);
        mounts.note(List.of(event));
        return now;
    }

    private static String path(int number) {
        return "/containers/" + id(number) + "/json";
    }

    private static String id(int number) {
        return "%064x".formatted(number);
    }
}
