package io.porthole.filter.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.filter.KindFilter;
import io.porthole.filter.LogView;
import io.porthole.filter.TimeRange;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTimelineTest {
    private final EventLog log = new EventLog(1_000_000);
    private final LogView view = new LogView(log);
    private final LogTimeline timeline = new LogTimeline(log, view, ZoneOffset.UTC, Instant.EPOCH);
    private final Semaphore changes = new Semaphore(0);

    LogTimelineTest() {
        timeline.onChange(changes::release);
    }

    @AfterEach
    void close() {
        timeline.close();
        view.close();
    }

    @Test
    void newRowsAreCounted() throws InterruptedException {
        log.append(Events.numbered(0, 20_000), 1);
        await(histogram -> all(histogram) == 20_000);
        log.append(Events.numbered(20_000, 20_010), 2);
        await(histogram -> all(histogram) == 20_010);
    }

    @Test
    void rowsThatWereThereBeforeAreCounted() throws InterruptedException {
        log.append(Events.numbered(0, 30), 1);
        try (var later = new LogTimeline(log, view, ZoneOffset.UTC, Instant.EPOCH)) {
            later.onChange(changes::release);
            var histogram = later.histogram();
            while (all(histogram) != 30) {
                assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS));
                histogram = later.histogram();
            }
        }
    }

    @Test
    void aFilterOfTheViewDecidesWhatPasses() throws InterruptedException {
        log.append(Events.numbered(0, 100), 1);
        log.append(List.of(Events.container("db", Action.DIE)), 2);
        await(histogram -> passed(histogram) == 101);
        view.setFilter(new KindFilter(kind -> kind.action() == Action.DIE));
        Histogram filtered = await(histogram -> passed(histogram) == 1);
        assertEquals(101, all(filtered));
    }

    @Test
    void clearingLeavesNothing() throws InterruptedException {
        log.append(Events.numbered(0, 100), 1);
        await(histogram -> all(histogram) == 100);
        log.clear();
        await(histogram -> histogram.size() == 0);
    }

    @Test
    void anotherRangeOrWidthIsCountedAtOnce() throws InterruptedException {
        log.append(Events.numbered(0, 1_000), 1);
        await(histogram -> all(histogram) == 1_000);
        timeline.setRange(new TimeRange(Events.T0, Events.T0 + 99_999));
        await(histogram -> histogram.width() == 1_000_000);
        timeline.setRange(TimeRange.ALWAYS);
        timeline.setMost(20);
        await(histogram -> histogram.width() == 1_000_000_000);
    }

    private Histogram await(Predicate<Histogram> wanted) throws InterruptedException {
        Histogram histogram = timeline.histogram();
        while (!wanted.test(histogram)) {
            assertTrue(changes.tryAcquire(15, TimeUnit.SECONDS), "no such histogram");
            histogram = timeline.histogram();
        }
        return histogram;
    }

    private static long all(Histogram histogram) {
        return IntStream.range(0, histogram.size()).mapToLong(histogram::total).sum();
    }

    private static long passed(Histogram histogram) {
        return IntStream.range(0, histogram.size()).mapToLong(histogram::passed).sum();
    }
}
