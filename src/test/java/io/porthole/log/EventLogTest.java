package io.porthole.log;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog(100_000);

    @Test
    void rowsComeBackAsTheyWent() {
        var events = List.of(
                Events.container("web", Action.CREATE, "a", "1", "image", "nginx", "name", "web"),
                Events.container("web", Action.DIE, "a", "1", "exitCode", "137", "image", "nginx", "name", "web"),
                Events.file("conf", "/srv/conf/nginx.conf", Action.FILE_WRITTEN),
                Event.porthole("local", Action.LOST, "connection lost", 7),
                Events.container("web", Action.START, "image", "nginx", "name", "web"));
        log.append(events, 1);
        assertEquals(events, allEvents());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers());
    }

    @Test
    void anyAttributesComeBackInTheirOrder() {
        var random = new Random(11);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 40_000; i++) {
            events.add(randomEvent(random));
        }
        log.append(events, 1);
        List<Event> held = allEvents();
        assertEquals(events, held);
        for (int i = 0; i < events.size(); i++) {
            assertEquals(
                    List.copyOf(events.get(i).actorAttributes().keySet()),
                    List.copyOf(held.get(i).actorAttributes().keySet()));
        }
    }

    private static Event randomEvent(Random random) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(6); i > 0; i--) {
            attributes.put("key" + random.nextInt(8), random.nextInt(3) == 0 ? odd(random) : "same");
        }
        var actor = new Actor("name" + random.nextInt(3), "id" + random.nextInt(20), attributes);
        String raw = random.nextInt(10) == 0 ? odd(random) : "";
        String flag = random.nextInt(10) == 0 ? odd(random) : "";
        long time = random.nextLong();
        return new Event(
                EventType.DOCKER,
                "local",
                "container",
                Action.START,
                "start",
                actor,
                time,
                time / 2,
                Origin.REPLAYED,
                raw,
                flag);
    }

    /// Latin, other letters, lone surrogates, and nothing.
    private static String odd(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "é" + random.nextInt(100);
            case 2 -> "東" + random.nextInt(100);
            default -> "\ud800x";
        };
    }

    @Test
    void eventsOfAContainerShareWhatTheyHaveInCommon() {
        log.append(
                List.of(
                        Events.container("web", Action.DIE, "exitCode", "1", "image", "nginx"),
                        Events.container("web", Action.DIE, "exitCode", "2", "image", "nginx"),
                        Events.container("web", Action.DIE, "exitCode", "3", "image", "nginx")),
                1);
        Segment segment = log.snapshot().segments().getFirst();
        assertEquals(segment.actorNumber(1), segment.actorNumber(2));
        OwnValues own = segment.ownValues();
        own.moveTo(2);
        assertTrue(own.next());
        assertEquals("3", own.toString());
        assertFalse(own.next());
        Row row = log.row(2);
        assertNotNull(row);
        assertEquals("2", row.event().actorAttributes().get("exitCode"));
    }

    @Test
    void eventsOfTheSameWordsAreTakenForDifferentKindsWhereTheyDiffer() {
        Event event = Events.container("web", Action.DIE);
        List<Event> events = List.of(
                event,
                of(event, EventType.FILE, event.action(), event.origin()),
                of(event, event.type(), Action.OTHER, event.origin()),
                of(event, event.type(), event.action(), Origin.INFERRED),
                event);
        log.append(events, 1);
        assertEquals(events, allEvents());
    }

    private static Event of(Event event, EventType type, Action action, Origin origin) {
        return new Event(
                type,
                event.source(),
                event.object(),
                action,
                event.verb(),
                event.actor(),
                event.time(),
                event.arrived(),
                origin,
                event.raw());
    }

    @Test
    void everySegmentCountsItsKindsAndActorsAnew() {
        Event web = Events.container("web", Action.START);
        Event database = Events.container("database", Action.DIE);
        var events = new ArrayList<>(Collections.nCopies(Segment.ROWS, web));
        events.addAll(List.of(database, web, database));
        log.append(events, 1);
        assertEquals(events, allEvents());
        Segment second = log.snapshot().segments().getLast();
        assertEquals(0, second.actorNumber(0));
        assertEquals(1, second.kindNumber(1));
    }

    @Test
    void numbersAndBatchesGoOn() {
        log.append(Events.numbered(0, 3), 1);
        log.append(List.of(), 2);
        log.append(Events.numbered(3, 5), 3);
        Row row = log.row(4);
        assertNotNull(row);
        assertEquals(3, row.batch());
        assertEquals(4, row.number());
        assertNull(log.row(0));
        assertNull(log.row(6));
    }

    @Test
    void beyondTheBudgetWholeOldSegmentsGoAndAreCounted() {
        var small = new EventLog(Segment.ROWS);
        small.append(Events.numbered(0, Segment.ROWS * 2L - 1), 1);
        assertEquals(Segment.ROWS * 2L - 1, small.snapshot().held());
        EventLog.Snapshot before = small.snapshot();
        small.append(Events.numbered(0, 1), 2);
        EventLog.Snapshot after = small.snapshot();
        assertEquals(Segment.ROWS, after.held());
        assertEquals(Segment.ROWS, after.evicted());
        assertEquals(Segment.ROWS + 1L, after.first());
        assertNull(small.row(Segment.ROWS));
        assertNotNull(before.row(1), "a snapshot taken before keeps its rows");
    }

    @Test
    void aSmallerBudgetLetsOldRowsGoAtOnceAndALargerOneHoldsMore() {
        var large = new EventLog(10 * Segment.ROWS, Long.MAX_VALUE);
        var told = new AtomicInteger();
        large.append(Events.numbered(0, 4 * Segment.ROWS), 1);
        large.onChange(told::incrementAndGet);
        large.setBudgets(Segment.ROWS + 1, Long.MAX_VALUE);
        EventLog.Snapshot rows = large.snapshot();
        assertEquals(2 * Segment.ROWS, rows.held());
        assertEquals(2 * Segment.ROWS, rows.evicted());
        assertEquals(0, rows.evictedForMemory());
        assertEquals(1, told.get());
        large.setBudgets(10 * Segment.ROWS, Long.MAX_VALUE);
        large.append(Events.numbered(0, 3 * Segment.ROWS), 2);
        assertEquals(5 * Segment.ROWS, large.snapshot().held());
        assertEquals(10 * Segment.ROWS, large.budget());
    }

    @Test
    void lessMemoryLetsOldRowsGoAtOnce() {
        var large = new EventLog(10 * Segment.ROWS, Long.MAX_VALUE);
        large.append(Events.numbered(0, 4 * Segment.ROWS), 1);
        large.setBudgets(10 * Segment.ROWS, large.snapshot().bytes() / 2);
        EventLog.Snapshot rows = large.snapshot();
        assertTrue(rows.held() < 4 * Segment.ROWS, rows.held() + " held");
        assertEquals(4 * Segment.ROWS - rows.held(), rows.evictedForMemory());
        assertTrue(rows.bytes() <= large.memoryBudget(), rows.bytes() + " bytes");
    }

    @Test
    void anEmptyLogTakesOtherBudgets() {
        var empty = new EventLog(10);
        empty.setBudgets(5, 1_000);
        assertEquals(5, empty.budget());
        assertEquals(1_000, empty.memoryBudget());
        assertThrows(IllegalArgumentException.class, () -> empty.setBudgets(0, 1_000));
    }

    @Test
    void beyondTheMemoryOldRowsGoHoweverFewTheyAre() {
        var small = new EventLog(100_000, 32_000_000);
        var wide = "x".repeat(1_000_000);
        for (int i = 0; i < 100; i++) {
            small.append(List.of(large("" + i, wide + i)), i);
        }
        EventLog.Snapshot rows = small.snapshot();
        assertTrue(rows.bytes() <= 32_000_000, rows.bytes() + " bytes");
        assertTrue(rows.held() >= 25, rows.held() + " held");
        assertEquals(100 - rows.held(), rows.evicted());
        assertEquals(rows.evicted(), rows.evictedForMemory());
        for (long number = rows.first(); number < rows.next(); number++) {
            Row row = rows.row(number);
            assertNotNull(row);
            assertEquals("" + (number - 1), row.event().actorName());
        }
    }

    @Test
    void longSourcesAndObjectsCountAsWhatTheyTake() {
        var small = new EventLog(100_000, 32_000_000);
        for (int i = 0; i < 100; i++) {
            small.append(List.of(from("source " + i + "x".repeat(500_000), "o".repeat(500_000))), 1);
        }
        EventLog.Snapshot rows = small.snapshot();
        assertTrue(rows.bytes() > 25_000_000 && rows.bytes() <= 32_000_000, rows.bytes() + " bytes");
        assertTrue(rows.evictedForMemory() > 0);
    }

    private static Event from(String source, String object) {
        return new Event(EventType.DOCKER, source, object, Action.START, "start", Actor.NONE, 1, 1, Origin.LIVE, "");
    }

    @Test
    void aLargeActorIsCountedOnceHoweverManyRowsItHas() {
        var small = new EventLog(100_000, 32_000_000);
        Event one = large("one", "x".repeat(10_000_000));
        for (int batch = 1; batch <= 3; batch++) {
            small.append(Collections.nCopies(Segment.ROWS, one), batch);
        }
        assertEquals(3L * Segment.ROWS, small.snapshot().held());
        assertEquals(0, small.snapshot().evictedForMemory());
    }

    @Test
    void whatRowsTakeIsGivenBackWhenTheyGo() {
        var small = new EventLog(100_000, 64_000_000);
        small.append(List.of(large("one", "x".repeat(10_000_000))), 1);
        assertTrue(small.snapshot().bytes() > 10_000_000);
        small.clear();
        assertEquals(0, small.snapshot().bytes());
        small.append(Events.numbered(0, 1), 2);
        assertTrue(small.snapshot().bytes() < 1_000_000, small.snapshot().bytes() + " bytes");
    }

    @Test
    void aFileThatIsWrittenAgainIsHeldOnce() {
        log.append(List.of(file("/srv/a"), file("/srv/b"), file("/srv/a")), 1);
        assertSame(actor(1), actor(3));
        assertNotSame(actor(1), actor(2));
    }

    @Test
    void pathsAreCountedAndGivenBackWhenTheirRowsGo() {
        var small = new EventLog(1, Long.MAX_VALUE);
        small.append(List.of(file("x".repeat(10_000_000))), 1);
        assertTrue(small.snapshot().bytes() > 10_000_000);
        small.append(Events.numbered(0, Segment.ROWS), 2);
        assertTrue(small.snapshot().bytes() < 10_000_000, small.snapshot().bytes() + " bytes");
    }

    private Actor actor(long number) {
        return requireNonNull(log.row(number)).event().actor();
    }

    private static Event file(String path) {
        return new Event(
                EventType.FILE,
                "conf",
                "file",
                Action.FILE_WRITTEN,
                "written",
                Actor.named(path),
                1,
                1,
                Origin.LIVE,
                "");
    }

    private static Event large(String name, String label) {
        Event usual = Events.numbered(0, 1).getFirst();
        return new Event(
                usual.type(),
                usual.source(),
                usual.object(),
                usual.action(),
                usual.verb(),
                new Actor(name, name, Map.of("label", label)),
                usual.time(),
                usual.arrived(),
                usual.origin(),
                "");
    }

    @Test
    void clearLetsGoOfAllAndNumbersGoOn() {
        log.append(Events.numbered(0, 20_000), 1);
        log.clear();
        assertEquals(0, log.snapshot().held());
        assertEquals(0, log.snapshot().evicted());
        log.append(Events.numbered(0, 20_000), 2);
        assertEquals(20_001, log.snapshot().first());
        assertEquals(20_000, allEvents().size());
        assertNull(log.row(20_000));
        assertNotNull(log.row(40_000));
    }

    @Test
    void listenersHearEachChangeUntilTheyLeave() {
        var calls = new AtomicInteger();
        Registration registration = log.onChange(calls::incrementAndGet);
        log.append(Events.numbered(0, 1), 1);
        log.clear();
        registration.close();
        registration.close();
        log.append(Events.numbered(0, 1), 2);
        assertEquals(2, calls.get());
    }

    @Test
    void readersSeeWholeRowsWhileTheWriterWrites() throws InterruptedException {
        var small = new EventLog(50_000);
        var done = new AtomicBoolean();
        var faults = new ArrayList<Throwable>();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                while (!done.get()) {
                    checkNewest(small);
                }
            } catch (RuntimeException | AssertionError e) {
                faults.add(e);
            }
        });
        for (int i = 0; i < 2_000; i++) {
            small.append(Events.numbered(i * 100L, (i + 1) * 100L), i + 1);
        }
        done.set(true);
        reader.join();
        assertEquals(List.of(), faults);
    }

    private static void checkNewest(EventLog log) {
        EventLog.Snapshot rows = log.snapshot();
        for (long number : new long[] {rows.next() - 1, rows.first()}) {
            Row row = rows.row(number);
            if (rows.held() > 0) {
                assertNotNull(row);
                assertEquals("" + (number - 1), row.event().actorAttributes().get("seq"));
                assertEquals((number - 1) / 100 + 1, row.batch());
                assertSame(EventType.DOCKER, row.event().type());
            }
        }
    }

    @Test
    void aHundredThousandContainersDoNotPileUpInTheWriter() {
        var shared = new SharedActors(Long.MAX_VALUE);
        Actor first = shared.share(new Actor("first", "id", attributes(0)), new ArrayList<>())
                .value();
        for (int i = 0; i < 100_000; i++) {
            shared.share(new Actor("n" + i, "id" + i, attributes(i)), new ArrayList<>());
        }
        Actor again = shared.share(new Actor("first", "id", attributes(0)), new ArrayList<>())
                .value();
        assertEquals(first, again);
        assertNotSame(first, again, "forgotten meanwhile");
    }

    private static Map<String, String> attributes(int i) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("label", "" + i);
        return attributes;
    }

    private List<Event> allEvents() {
        EventLog.Snapshot rows = log.snapshot();
        var events = new ArrayList<Event>();
        for (long number = rows.first(); number < rows.next(); number++) {
            Row row = rows.row(number);
            assertNotNull(row);
            events.add(row.event());
        }
        return events;
    }

    private List<Long> numbers() {
        return LongStream.range(log.snapshot().first(), log.snapshot().next())
                .boxed()
                .toList();
    }
}
