package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.EngineConnection;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A stream that has gone quiet, on a clock that the test turns.
@Timeout(60)
class WatchdogTest {
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE; // nextDouble() is 0.5
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private final FakeEngine engine = FakeEngine.unix();
    private final ManualScheduler time = new ManualScheduler();
    private final OrderedListener told = new OrderedListener();
    private final Semaphore asked = new Semaphore(0);
    private final DockerWatcher watcher =
            new DockerWatcher("fake", engine.endpoint(), new RequestLog(), new Timing(time, time, MIDDLE));

    @AfterEach
    void end() {
        watcher.close();
        engine.awaitNoConnection();
        engine.close();
    }

    @Test
    void endsTheStreamOfAnEngineThatAnswersNoMore() throws Exception {
        goLive();
        engine.on("/_ping", counted(FakeAnswer.hang()));
        Instant last = time.instant();
        pass(Watchdog.INTERVAL);
        asked.acquire();
        pass(Watchdog.PATIENCE);
        pass(Watchdog.INTERVAL.minus(Watchdog.PATIENCE));
        asked.acquire();
        assertEquals(0, told.rest().size());
        pass(Watchdog.PATIENCE);
        Event lost = told.next(Event.class);
        assertEquals(Action.LOST, lost.action());
        assertTrue(lost.verb().contains("nothing has come for 28 s"), lost::verb);
        assertEquals(SourceState.RETRYING, told.next(SourceState.class));
        assertTrue(told.next(SourceError.class).advice().contains("frozen"));
        assertTrue(Duration.between(last, time.instant()).compareTo(NOTICED) < 0);
    }

    @Test
    void leavesAQuietStreamAloneWhileItsEngineAnswers() throws Exception {
        engine.on("/_ping", FakeAnswer.status(403, "{\"message\":\"not allowed\"}"));
        var timing = new Timing(time, time, MIDDLE);
        var inbox = new Inbox();
        var dead = new ArrayList<IOException>();
        try (var connection = new EngineConnection(engine.endpoint(), new RequestLog())) {
            var watchdog =
                    new Watchdog(new EngineHost("fake", engine.endpoint(), connection, timing), inbox, dead::add);
            watchdog.start();
            time.advance(Watchdog.INTERVAL);
            for (int i = 0; i < 10; i++) {
                inbox.next(); // it asks
                inbox.next(); // it is answered
                time.advance(Watchdog.PATIENCE);
                inbox.next(); // it judges
                time.advance(Watchdog.INTERVAL.minus(Watchdog.PATIENCE));
            }
            watchdog.close();
        }
        assertEquals(List.of(), dead);
        assertEquals(10, engine.requests().size());
    }

    @Test
    void asksNothingWhileEventsCome() throws Exception {
        goLive();
        engine.on("/_ping", counted(FakeAnswer.hang()));
        for (int i = 0; i < 10; i++) {
            engine.send("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"\"},\"timeNano\":%d}"
                    .formatted(i + 1));
            told.next(Event.class);
            pass(Watchdog.INTERVAL.dividedBy(2));
        }
        assertEquals(0, asked.availablePermits());
    }

    @Test
    void waitsForAHeadThatComesLate() throws Exception {
        var head = new Semaphore(0);
        engine.on("/events", exchange -> {
            asked.release();
            head.acquireUninterruptibly();
            exchange.send(FakeAnswer.STREAM_HEAD);
            exchange.awaitClose();
        });
        watcher.start(told);
        asked.acquire();
        engine.on("/_ping", counted(FakeAnswer.text("OK")));
        pass(Watchdog.INTERVAL);
        asked.acquire();
        head.release();
        assertEquals(SourceState.CONNECTING, told.next(SourceState.class));
        assertEquals(SourceState.LIVE, told.next(SourceState.class));
    }

    @Test
    void givesUpOnAHeadThatNeverComes() throws Exception {
        engine.on("/events", counted(FakeAnswer.hang()));
        watcher.start(told);
        asked.acquire();
        engine.on("/_ping", FakeAnswer.hang());
        pass(Watchdog.INTERVAL);
        pass(Watchdog.PATIENCE);
        pass(Watchdog.INTERVAL.minus(Watchdog.PATIENCE));
        pass(Watchdog.PATIENCE);
        assertEquals(SourceState.CONNECTING, told.next(SourceState.class));
        assertEquals(SourceState.RETRYING, told.next(SourceState.class));
        assertTrue(told.next(SourceError.class).message().contains("is silent"));
    }

    private FakeAnswer counted(FakeAnswer answer) {
        return exchange -> {
            asked.release();
            answer.play(exchange);
        };
    }

    private void goLive() throws InterruptedException {
        watcher.start(told);
        Object next = told.next(Object.class);
        while (next != SourceState.LIVE) {
            next = told.next(Object.class);
        }
        time.awaitPending(2); // and the watchdog
        time.advance(StreamSession.QUIET);
        assertEquals(Action.CONNECTED, told.next(Event.class).action());
    }

    /// Lets time pass when the watchdog has set its alarm, which is the only one.
    private void pass(Duration length) throws InterruptedException {
        time.awaitPending(1);
        time.advance(length);
    }
}
