package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DockerWatcherTest {
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE; // nextDouble() is 0.5

    private final FakeEngine engine = FakeEngine.unix();
    private final ManualScheduler time = new ManualScheduler();
    private final Instant start = time.instant();
    private final OrderedListener told = new OrderedListener();
    private final DockerWatcher watcher =
            new DockerWatcher("fake", engine.endpoint(), new RequestLog(), new Timing(time, time, MIDDLE));

    @AfterEach
    void end() {
        watcher.close();
        engine.awaitNoConnection();
        engine.close();
        Set<String> kinds = new TreeSet<>(engine.requests());
        kinds.removeIf(request -> request.startsWith("GET /v1.41/events"));
        kinds.removeAll(Set.of(
                "GET /_ping", "GET /v1.41/containers/json?all=1", "GET /v1.41/containers/" + "a".repeat(64) + "/json"));
        assertEquals(Set.of(), kinds);
    }

    @Test
    void tellsWhatTheEngineTells() throws Exception {
        startLive();
        engine.send(started("web"));
        Event event = told.next(Event.class);
        assertEquals("start web", event.toString());
        assertEquals("fake", event.source());
        assertEquals(EventType.DOCKER, event.type());
        assertEquals(time.instant(), EpochNanos.toInstant(event.arrived()));
    }

    @Test
    void saysWhereItIsConnected() throws Exception {
        watcher.start(told);
        assertEquals(SourceState.CONNECTING, told.next(SourceState.class));
        assertEquals(SourceState.LIVE, told.next(SourceState.class));
        settle();
        Event row = told.next(Event.class);
        assertEquals(EventType.PORTHOLE, row.type());
        assertEquals("connected to " + engine.endpoint() + ", API 1.41", row.verb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "cut", "gone"})
    void tellsALossAndComesBack(String loss) throws Exception {
        startLive();
        engine.send(started("web"));
        assertEquals("DOCKER: start web", told.nextEvent());
        time.advance(Duration.ofSeconds(5));
        Instant lost = time.instant();
        lose(loss);
        assertEquals("PORTHOLE: lost fake", told.nextEvent());
        assertEquals(SourceState.RETRYING, told.next(SourceState.class));
        SourceError error = told.next(SourceError.class);
        assertEquals(1, error.attempt());
        assertEquals(lost, error.since());
        assertEquals(lost.plusSeconds(1), error.nextRetry());
        assertTrue(error.message().contains(engine.endpoint().toString()), error.message());
        if (loss.equals("gone")) {
            engine.restart();
        }
        endPause(error);
        assertReconnected();
        engine.send(started("db"));
        assertEquals("DOCKER: start db", told.nextEvent());
        assertEquals(List.of(), told.rest());
    }

    private void lose(String loss) {
        switch (loss) {
            case "end" -> engine.endStreams();
            case "cut" -> engine.cutStreams();
            default -> engine.stop();
        }
    }

    @Test
    void countsAttemptsOfOneLoss() throws Exception {
        startLive();
        engine.send(started("web"));
        told.nextEvent();
        Instant lost = time.instant();
        engine.stop();
        assertEquals("PORTHOLE: lost fake", told.nextEvent());
        for (long seconds : List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L)) {
            assertEquals(SourceState.RETRYING, told.next(SourceState.class));
            SourceError error = told.next(SourceError.class);
            assertEquals(lost, error.since());
            assertEquals(Duration.ofSeconds(seconds), endPause(error));
        }
        told.next(SourceState.class);
        SourceError last = told.next(SourceError.class);
        assertEquals(8, last.attempt());
        assertTrue(last.message().startsWith("There is no socket"), last.message());
        assertNotNull(last.cause());
        engine.restart();
        endPause(last);
        assertReconnected();
    }

    @Test
    void waitsForAnEngineThatWasNeverThere() throws Exception {
        engine.stop();
        watcher.start(told);
        assertEquals(SourceState.CONNECTING, told.next(SourceState.class));
        assertEquals(SourceState.RETRYING, told.next(SourceState.class));
        SourceError error = told.next(SourceError.class);
        assertEquals(1, error.attempt());
        engine.restart();
        endPause(error);
        assertEquals(SourceState.LIVE, told.next(SourceState.class));
        settle();
        assertEquals("PORTHOLE: connected fake", told.nextEvent());
        engine.awaitStream();
        assertEquals(List.of(), told.rest()); // nothing was known that would have to be reloaded
    }

    @Test
    void triesAtOnceWhenTold() throws Exception {
        engine.stop();
        watcher.start(told);
        time.awaitPending(1);
        engine.restart();
        watcher.retryNow();
        engine.awaitStream();
        assertEquals(start, time.instant());
    }

    @Test
    void isPatientWithAnEngineThatEndsEveryStreamAtOnce() throws Exception {
        engine.on("/events", FakeAnswer.raw(FakeAnswer.STREAM_HEAD + "0\r\n\r\n"));
        watcher.start(told);
        for (long seconds : List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L)) {
            assertEquals(Duration.ofSeconds(seconds), endPause(nextError()));
        }
    }

    @Test
    void isPatientWithAnEngineThatSendsRubbish() throws Exception {
        engine.on("/events", FakeAnswer.raw(FakeAnswer.STREAM_HEAD + "6\r\n<html\n\r\n0\r\n\r\n"));
        watcher.start(told);
        Object next = told.next(Object.class);
        while (!(next instanceof Event)) {
            next = told.next(Object.class);
        }
        assertTrue(next.toString().startsWith("unreadable event"), next::toString);
        for (long seconds : List.of(1L, 2L, 4L)) {
            assertEquals(Duration.ofSeconds(seconds), endPause(nextError()));
        }
    }

    @Test
    void trustsAnEngineThatWasQuietForAWhile() throws Exception {
        startLive();
        engine.endStreams();
        assertEquals(Duration.ofSeconds(1), endPause(nextError()));
        awaitConnected();
        engine.awaitStream();
        time.advance(Outage.PROOF);
        engine.endStreams();
        SourceError error = nextError();
        assertEquals(1, error.attempt());
        assertEquals(Duration.ofSeconds(1), endPause(error));
    }

    @Test
    void tellsWhatAnEngineRefuses() throws Exception {
        engine.on("/events", FakeAnswer.status(403, "{\"message\":\"not allowed\"}"));
        watcher.start(told);
        assertEquals(SourceState.CONNECTING, told.next(SourceState.class));
        assertEquals(SourceState.RETRYING, told.next(SourceState.class));
        SourceError error = told.next(SourceError.class);
        assertTrue(error.message().endsWith("with the status 403: not allowed"), error.message());
        assertTrue(error.advice().contains("proxy"), error.advice());
    }

    @Test
    void tellsAFaultOfItsOwn() throws Exception {
        var failing = new OrderedListener() {
            @Override
            public void events(List<Event> events) {
                throw new IllegalStateException("full");
            }
        };
        watcher.start(failing);
        assertEquals(SourceState.CONNECTING, failing.next(SourceState.class));
        assertEquals(SourceState.LIVE, failing.next(SourceState.class));
        settle();
        assertEquals(SourceState.FAILED, failing.next(SourceState.class));
        SourceError error = failing.next(SourceError.class);
        assertNull(error.nextRetry());
        assertInstanceOf(IllegalStateException.class, error.cause());
    }

    @Test
    void closesWhileItPauses() throws Exception {
        engine.stop();
        watcher.start(told);
        time.awaitPending(1);
        assertClosesAtOnce();
    }

    @Test
    void closesWhileItReads() throws Exception {
        startLive();
        engine.awaitStream();
        assertClosesAtOnce();
        assertEquals(List.of(SourceState.CLOSED), told.rest());
    }

    @Test
    void closesWhileAnEngineDoesNotAnswer() throws Exception {
        var asked = new CountDownLatch(1);
        engine.on("/_ping", exchange -> {
            asked.countDown();
            exchange.awaitClose();
        });
        watcher.start(told);
        asked.await();
        assertClosesAtOnce();
    }

    @Test
    void closesWhileItsListenerDoesNotReturn() throws Exception {
        var stuck = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        watcher.start(new OrderedListener() {
            @Override
            public void events(List<Event> events) {
                stuck.countDown();
                try {
                    never.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        settle();
        stuck.await();
        assertClosesAtOnce();
    }

    @Test
    void closesBeforeItWasStarted() {
        watcher.close();
        assertEquals(List.of(), engine.requests());
    }

    @Test
    void tellsNothingAfterwards() throws Exception {
        startLive();
        engine.stop();
        told.nextEvent();
        watcher.close();
        watcher.retryNow();
        List<Object> last = told.rest();
        assertEquals(SourceState.CLOSED, last.getLast());
        engine.restart();
        assertEquals(last, told.rest());
    }

    private void assertClosesAtOnce() {
        long start = System.nanoTime();
        watcher.close();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 1000, "took " + millis + " ms");
        assertTrue(watcher.hasEnded());
    }

    private void startLive() throws InterruptedException {
        engine.on("/containers/json", FakeAnswer.json("[{\"Id\":\"%s\"}]".formatted("a".repeat(64))));
        watcher.start(told);
        told.next(SourceState.class);
        awaitConnected();
        engine.awaitStream();
    }

    /// Passes over what is told until the next error.
    private SourceError nextError() throws InterruptedException {
        Object next = told.next(Object.class);
        while (!(next instanceof SourceError error)) {
            next = told.next(Object.class);
        }
        return error;
    }

    /// Lets the time of the pause that `error` announced pass, and gives its length.
    private Duration endPause(SourceError error) throws InterruptedException {
        Instant retry = Objects.requireNonNull(error.nextRetry());
        Duration length = Duration.between(time.instant(), retry);
        time.awaitPending(1);
        time.advance(length);
        return length;
    }

    /// Passes over what is told until the watcher is connected.
    private void awaitConnected() throws InterruptedException {
        Object next = told.next(Object.class);
        while (next != SourceState.LIVE) {
            next = told.next(Object.class);
        }
        told.untilWhile(event -> event.action() == Action.CONNECTED, () -> time.advance(Duration.ofMillis(20)));
    }

    /// Lets the time pass in which older events would come.
    private void settle() throws InterruptedException {
        time.awaitPending(2); // and the watchdog
        time.advance(StreamSession.QUIET);
    }

    private void assertReconnected() throws InterruptedException {
        assertEquals(SourceState.LIVE, told.next(SourceState.class));
        List<Event> rows = told.untilWhile(
                event -> event.action() == Action.FORCE_RELOAD, () -> time.advance(Duration.ofMillis(20)));
        assertEquals(
                List.of("connected fake", "gap fake", "force reload "), // this engine remembers nothing
                rows.stream().map(Event::toString).toList());
        Event reload = rows.getLast();
        assertEquals(EventType.DOCKER, reload.type());
        assertEquals(Actor.NONE, reload.actor());
        engine.awaitStream();
    }

    private String started(String name) {
        return """
                {"Type":"container","Action":"start","Actor":{"ID":"%s","Attributes":{"name":"%s"}},\
                "scope":"local","timeNano":%d}""".formatted("a".repeat(64), name, EpochNanos.now(time));
    }
}
