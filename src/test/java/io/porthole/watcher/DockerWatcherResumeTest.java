package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a watcher asks for when it comes back to an engine that remembers 256 events, and what it makes of the
/// answer.
@Timeout(60)
class DockerWatcherResumeTest {
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE; // nextDouble() is 0.5
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// What passes while containers are looked at, again and again.
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final FakeEngine engine = FakeEngine.unix()
            .remembering()
            .on("/containers/json", FakeAnswer.json("[{\"Id\":\"%s\"}]".formatted("a".repeat(64))));
    private final ManualScheduler time = new ManualScheduler();
    private final Semaphore asked = new Semaphore(0);
    private final OrderedListener told = new OrderedListener();
    private final DockerWatcher watcher =
            new DockerWatcher("fake", engine.endpoint(), new RequestLog(), new Timing(time, time, MIDDLE));

    @AfterEach
    void end() {
        watcher.close();
        engine.awaitNoConnection();
        engine.close();
    }

    @Test
    void tellsWhatHappenedBeforeAndSaysSo() throws Exception {
        engine.sendAll(List.of(event("a"), event("b")));
        time.advance(SECOND);
        watcher.start(told);
        assertEquals(
                List.of(
                        "replayed: start a",
                        "replayed: start b",
                        "live: connected to " + engine.endpoint() + ", API 1.41; the 2 events above happened before"),
                lines(untilConnected()));
        engine.send(event("c"));
        assertEquals(List.of("live: start c"), lines(next(1)));
        assertTrue(engine.requests().contains("GET /v1.41/events?since=1"), engine.requests()::toString);
    }

    @Test
    void whatIsNewEndsWhatIsOld() throws Exception {
        engine.send(event("old"));
        time.advance(SECOND);
        watcher.start(told);
        awaitState(SourceState.LIVE);
        time.awaitPending(1);
        time.advance(Duration.ofMillis(10));
        engine.send(event("new")); // and no quiet follows
        assertEquals("replayed: start old", lines(next(1)).getFirst());
        assertEquals(Action.CONNECTED, next(1).getFirst().action());
        assertEquals("live: start new", lines(next(1)).getFirst());
    }

    @Test
    void recoversWhatWasMissedAndSaysThatItIsComplete() throws Exception {
        goLive();
        send("a", "b");
        next(2);
        time.advance(SECOND);
        loseWhile("c", "d");
        List<Event> events = untilReloaded();
        assertEquals(
                List.of(
                        "live: reconnected to " + engine.endpoint() + ", API 1.41: 2 events recovered, complete",
                        "replayed: start c",
                        "replayed: start d",
                        "live: force reload"),
                lines(events));
        assertEquals("true", events.getFirst().actorAttributes().get("complete"));
        assertEquals(new StreamFigures(2, 0, 3, 0), ended());
    }

    @Test
    void asksFromBeforeTheNewestEventOn() throws Exception {
        goLive();
        send("a");
        next(1);
        String since = EngineClock.since(EpochNanos.now(time) - 1 - StreamMemory.OVERLAP.toNanos());
        time.advance(Duration.ofHours(1));
        loseWhile();
        assertEquals("true", untilReloaded().getFirst().actorAttributes().get("complete"));
        assertTrue(engine.requests().contains("GET /v1.41/events?since=" + since), engine.requests()::toString);
        assertTrue(since.matches("\\d+\\.\\d{9}"), since);
    }

    @ParameterizedTest
    @CsvSource({"0,true,0", "1,true,1", "255,true,255", "256,false,256", "300,false,256"})
    void knowsWhetherAllCameBack(int missed, boolean complete, int recovered) throws Exception {
        goLive();
        time.advance(SECOND);
        loseWhile(IntStream.range(0, missed).mapToObj(i -> "n" + i).toArray(String[]::new));
        List<Event> events = untilReloaded();
        Map<String, String> found = events.getFirst().actorAttributes();
        assertEquals(Boolean.toString(complete), found.get("complete"));
        assertEquals(Integer.toString(recovered), found.get("recovered"));
        List<String> starts = events.stream()
                .filter(event -> event.action() == Action.START)
                .map(Event::actorName)
                .toList();
        assertEquals(
                IntStream.range(missed - recovered, missed)
                        .mapToObj(i -> "n" + i)
                        .toList(),
                starts);
        assertEquals(
                complete ? 0 : 1,
                events.stream().filter(event -> event.action() == Action.GAP).count());
    }

    @Test
    void tellsAGapWhereTheEngineForgot() throws Exception {
        goLive();
        send("a");
        long last = next(1).getFirst().time();
        time.advance(SECOND);
        lose();
        engine.forget();
        send("b");
        long first = EpochNanos.now(time) - 1;
        comeBack();
        List<Event> events = untilReloaded();
        Event gap = events.get(1);
        assertEquals(Action.GAP, gap.action());
        assertTrue(gap.verb().contains("the engine remembers nothing that was seen before"), gap::verb);
        assertTrue(gap.verb().contains("1 event recovered, possibly incomplete, none inferred"), gap::verb);
        assertEquals(
                Map.of(
                        "from",
                        EngineClock.exact(last),
                        "to",
                        EngineClock.exact(first),
                        "recovered",
                        "1",
                        "complete",
                        "false",
                        "inferred",
                        "0"),
                gap.actorAttributes());
        assertEquals("replayed: start b", lines(events).get(2));
        assertEquals(new StreamFigures(1, 0, 0, 1), ended());
    }

    @Test
    void saysWhenNothingHadBeenSeen() throws Exception {
        watcher.start(told);
        awaitState(SourceState.LIVE);
        time.awaitPending(2); // and the watchdog
        time.advance(StreamSession.QUIET);
        until(Action.CONNECTED);
        engine.awaitStream();
        loseWhile();
        Event gap = untilReloaded().get(1);
        assertTrue(gap.verb().contains("nothing had been seen before"), gap::verb);
    }

    @Test
    void aTimeInTheFutureDoesNotHideWhatFollows() throws Exception {
        goLive();
        engine.send(event("late", EpochNanos.now(time) + Duration.ofDays(20).toNanos()));
        send("a");
        next(2);
        time.advance(SECOND);
        loseWhile("b");
        assertEquals(
                List.of("replayed: start b"),
                lines(untilReloaded()).stream()
                        .filter(line -> line.contains("start"))
                        .toList());
    }

    @Test
    void aStreamThatEndsBeforeItBroughtAnythingDecidesNothing() throws Exception {
        goLive();
        send("a");
        next(1);
        engine.on("/events", FakeAnswer.raw(FakeAnswer.STREAM_HEAD + "0\r\n\r\n"));
        lose();
        send("b");
        comeBack();
        awaitPause();
        engine.streamEvents();
        comeBack();
        List<Event> events = untilReloaded();
        assertEquals(
                List.of("replayed: start b"),
                lines(events).stream().filter(line -> line.contains("start")).toList());
        assertEquals("true", events.getFirst().actorAttributes().get("complete"));
    }

    @Test
    void goesOnWithoutWhatEndsTheStreamEachTime() throws Exception {
        goLive();
        engine.on("/events", exchange -> {
            if (exchange.parameter("since").isEmpty()) {
                exchange.send(FakeAnswer.STREAM_HEAD);
                asked.release();
                exchange.awaitClose();
            } else {
                exchange.send(FakeAnswer.STREAM_HEAD + "5\r\n{\"Ty");
            }
        });
        lose();
        for (int i = 0; i < 2; i++) {
            time.advance(Duration.ofMinutes(1));
            awaitPause();
        }
        time.advance(Duration.ofMinutes(1));
        asked.acquire();
        awaitState(SourceState.LIVE);
        List<Event> events =
                told.untilWhile(event -> event.action() == Action.FORCE_RELOAD, () -> time.advance(MOMENT));
        assertEquals(Action.GAP, events.get(1).action());
        assertTrue(events.get(1).verb().contains("twice in a row"), events::toString);
        assertTrue(told.next(SourceError.class).message().contains("broke off at the same place"));
        assertEquals(
                "GET /v1.41/events",
                engine.requests().stream()
                        .filter(request -> request.contains("/events"))
                        .toList()
                        .getLast());
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() throws Exception {
        String twice = event("twice");
        engine.send(twice);
        goLive();
        engine.send(twice); // an engine does that to what happens while a stream is opened
        send("after");
        assertEquals(List.of("live: start after"), lines(next(1)));
    }

    private void goLive() throws InterruptedException {
        watcher.start(told);
        untilConnected();
        engine.awaitStream();
    }

    private List<Event> untilConnected() throws InterruptedException {
        markLive();
        List<Event> events = until(Action.CONNECTED);
        assertEquals("mark", next(1).getFirst().actorName());
        return events;
    }

    /// Lets something new happen, which ends what is old: waiting for quiet would race with the reading.
    private void markLive() throws InterruptedException {
        awaitState(SourceState.LIVE);
        engine.awaitStream();
        time.advance(Duration.ofNanos(1));
        send("mark");
    }

    /// Cuts the stream, lets something happen, and lets the watcher come back.
    private void loseWhile(String... names) throws InterruptedException {
        lose();
        send(names);
        comeBack();
    }

    private void lose() throws InterruptedException {
        engine.cutStreams();
        awaitPause();
    }

    private void awaitPause() throws InterruptedException {
        awaitState(SourceState.RETRYING);
        told.next(SourceError.class);
        time.awaitPending(1);
    }

    private void comeBack() {
        time.advance(Duration.ofSeconds(2));
    }

    private List<Event> untilReloaded() throws InterruptedException {
        markLive();
        return told.untilWhile(event -> event.action() == Action.FORCE_RELOAD, () -> time.advance(MOMENT));
    }

    /// Passes over what is told until this state.
    private void awaitState(SourceState state) throws InterruptedException {
        Object next = told.next(Object.class);
        while (next != state) {
            next = told.next(Object.class);
        }
    }

    private List<Event> until(Action action) throws InterruptedException {
        var events = new ArrayList<Event>();
        while (events.isEmpty() || events.getLast().action() != action) {
            events.add(told.next(Event.class));
        }
        return events;
    }

    private List<Event> next(int count) throws InterruptedException {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            events.add(told.next(Event.class));
        }
        return events;
    }

    private StreamFigures ended() {
        watcher.close();
        return watcher.figures();
    }

    private static List<String> lines(List<Event> events) {
        return events.stream()
                .map(event -> event.origin().key() + ": "
                        + (event.action() == Action.CONNECTED
                                ? event.verb()
                                : event.toString().strip()))
                .toList();
    }

    private void send(String... names) {
        for (String name : names) {
            engine.send(event(name));
        }
    }

    /// A start at the next nanosecond.
    private String event(String name) {
        String line = event(name, EpochNanos.now(time));
        time.advance(Duration.ofNanos(1));
        return line;
    }

    private static String event(String name, long nanos) {
        return """
                {"Type":"container","Action":"start","Actor":{"ID":"%s","Attributes":{"name":"%s"}},\
                "scope":"local","timeNano":%d}""".formatted("a".repeat(64), name, nanos);
    }
}
