package io.porthole.filter.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.KindFilter;
import io.porthole.filter.RowFilter;
import io.porthole.filter.TimeRange;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final long SECOND = 1_000_000_000L;
    private static final RowFilter ENDS = new KindFilter(kind -> kind.action() == Action.DIE);
    private static final Action[] ACTIONS = {
        Action.CREATE, Action.START, Action.DIE, Action.PAUSE, Action.EXEC_START, Action.OOM, Action.RESTART
    };

    private EventLog log = new EventLog(Segment.ROWS * 2L);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAsOneWhoCountsAnewEachTime(long seed) {
        var random = new Random(seed);
        if (random.nextBoolean()) {
            log = new EventLog(Segment.ROWS * 2L, 6_000_000); // whose segments are short
        }
        RowFilter filter = random.nextBoolean() ? ENDS : RowFilter.ALL;
        var tally = new Tally(filter, 0);
        long time = Events.T0;
        for (int batch = 1; batch < 60; batch++) {
            var events = new ArrayList<Event>();
            int count = random.nextInt(4_000);
            for (int i = 0; i < count; i++) {
                time += random.nextLong(SECOND / 50);
                events.add(random(random, time));
            }
            log.append(events, batch);
            if (random.nextInt(20) == 0) {
                log.clear();
            }
            advance(tally);
            check(tally.histogram(TimeRange.ALWAYS, 20 + random.nextInt(150)), filter);
        }
    }

    private static Event random(Random random, long time) {
        Action action = ACTIONS[random.nextInt(ACTIONS.length)];
        long jitter = random.nextLong(SECOND) - SECOND / 2;
        long at = random.nextInt(500) == 0 ? random.nextLong() : time + jitter;
        return new Event(
                EventType.DOCKER,
                "local",
                "container",
                action,
                action.word(),
                Actor.named("web"),
                at,
                time,
                Origin.LIVE,
                "");
    }

    private void advance(Tally tally) {
        boolean more = true;
        while (more) {
            more = tally.advance(log.snapshot());
        }
    }

    /// Counts each bucket by looking at all rows.
    @SuppressWarnings("EnumOrdinal") // the places in an array of this test's own
    private void check(Histogram histogram, RowFilter filter) {
        EventLog.Snapshot rows = log.snapshot();
        int groups = EventGroup.values().length;
        var all = new int[histogram.size()][groups];
        var passed = new int[histogram.size()][groups];
        long outside = 0;
        for (long number = rows.first(); number < rows.next(); number++) {
            Row row = rows.row(number);
            assertTrue(row != null);
            Event event = row.event();
            long bucket = Math.floorDiv(
                    Math.clamp(event.time(), Scale.EARLIEST, Scale.LATEST) - histogram.from(), histogram.width());
            if (bucket < 0 || bucket >= histogram.size()) {
                outside++;
                continue;
            }
            int group = groupOf(event.action()).ordinal();
            all[(int) bucket][group]++;
            if (filter.equals(RowFilter.ALL) || event.action() == Action.DIE) {
                passed[(int) bucket][group]++;
            }
        }
        assertEquals(outside, histogram.before() + histogram.after());
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            for (EventGroup group : EventGroup.values()) {
                assertEquals(all[bucket][group.ordinal()], histogram.count(bucket, group));
                assertEquals(passed[bucket][group.ordinal()], histogram.passed(bucket, group));
            }
        }
    }

    private static EventGroup groupOf(Action action) {
        return switch (action) {
            case CREATE, START, RESTART -> EventGroup.START;
            case DIE, OOM -> EventGroup.STOP;
            case PAUSE -> EventGroup.PAUSE;
            default -> EventGroup.OTHER;
        };
    }

    @Test
    void anEmptyLogHasNoBuckets() {
        var tally = new Tally(RowFilter.ALL, 0);
        advance(tally);
        assertEquals(0, tally.histogram(TimeRange.ALWAYS, 100).size());
    }

    @Test
    void fewEventsStandOnAnAxisOfTenSeconds() {
        log.append(List.of(at(Events.T0)), 1);
        Histogram histogram = histogram(TimeRange.ALWAYS);
        assertEquals(1, histogram.total(0));
        long span = histogram.to() - histogram.from();
        assertTrue(10 * SECOND <= span && span <= 11 * SECOND);
    }

    @Test
    void thePresentIsShownWhereOneEventIsOfTheYear1970() {
        log.append(List.of(at(0), at(-5), at(Long.MAX_VALUE), at(Long.MIN_VALUE)), 1);
        for (int i = 0; i < 60; i++) {
            log.append(List.of(at(Events.T0 + i * SECOND)), i + 2);
        }
        Histogram histogram = histogram(TimeRange.ALWAYS);
        assertEquals(Events.T0, histogram.from());
        assertTrue(histogram.width() <= SECOND);
        assertEquals(3, histogram.before());
        assertEquals(1, histogram.after());
    }

    @Test
    void aRangeThatIsAskedForIsShownWhole() {
        for (int i = 0; i < 600; i++) {
            log.append(List.of(at(Events.T0 + i * SECOND)), i + 1);
        }
        Histogram histogram = histogram(new TimeRange(Events.T0 + 60 * SECOND, Events.T0 + 80 * SECOND - 1));
        assertEquals(Events.T0 + 60 * SECOND, histogram.from());
        assertEquals(Events.T0 + 80 * SECOND, histogram.to());
        assertEquals(60, histogram.before());
        assertEquals(520, histogram.after());
    }

    @Test
    void aRangeWithoutEventsShowsWhereTheyAre() {
        log.append(List.of(at(Events.T0)), 1);
        Histogram histogram = histogram(new TimeRange(Events.T0 + 60 * SECOND, Long.MAX_VALUE));
        assertEquals(1, histogram.total(0));
    }

    @Test
    void gapsAreTold() {
        var attributes = Map.of("from", "2026-01-01T00:00:05Z", "to", "2026-01-01T00:00:09.5Z");
        log.append(List.of(at(Events.T0), gap(attributes), gap(Map.of("from", "never"))), 1);
        assertEquals(
                List.of(
                        new Gap(Events.T0 + 5 * SECOND, Events.T0 + 9 * SECOND + SECOND / 2, "prod"),
                        new Gap(Events.T0 + 10 * SECOND, Events.T0 + 10 * SECOND, "prod")),
                histogram(TimeRange.ALWAYS).gaps());
    }

    private static Event gap(Map<String, String> attributes) {
        return new Event(
                EventType.PORTHOLE,
                "prod",
                "",
                Action.GAP,
                "events may be missing",
                new Actor("prod", "", attributes),
                Events.T0 + 10 * SECOND,
                Events.T0 + 10 * SECOND,
                Origin.LIVE,
                "");
    }

    private static Event at(long time) {
        return new Event(
                EventType.DOCKER,
                "local",
                "container",
                Action.START,
                "start",
                Actor.named("web"),
                time,
                Events.T0,
                Origin.LIVE,
                "");
    }

    private Histogram histogram(TimeRange range) {
        var tally = new Tally(RowFilter.ALL, 0);
        advance(tally);
        return tally.histogram(range, 150);
    }
}
