package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.NoiseDetector;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The fast evaluation over the log's columns gives the same rows as the plain one over events, whatever
/// the filter and the events.
class SameRowsTest {
    private static final int BATCH = 500;

    private final Random random = new Random(2026);
    private final RandomFilters filters = new RandomFilters(random);
    private final EventLog log = new EventLog(Segment.ROWS);
    private final NoiseDetector noise = new NoiseDetector();
    private final List<Seen> all = new ArrayList<>();

    private record Seen(Event event, long batch, boolean noise) {}

    @Test
    void theFastWayGivesTheSameRows() {
        append(new RandomEvents(random).next(Segment.ROWS * 5 / 2));
        assertTrue(log.snapshot().evicted() > 0);
        int some = 0;
        for (int i = 0; i < 400; i++) {
            Expression filter = filters.next();
            List<Long> expected = expected(filter);
            assertEquals(expected, found(filter), filter::text);
            some += !expected.isEmpty() && expected.size() < log.snapshot().held() ? 1 : 0;
        }
        assertTrue(some > 200, "most of the filters say nothing: " + some);
    }

    @Test
    void theFastWayGivesTheSameRowsWhileTheyCome() {
        List<Event> events = new RandomEvents(random).next(10_000);
        List<Expression> expressions =
                LongStream.range(0, 40).mapToObj(i -> filters.next()).toList();
        List<Matches> matches = expressions.stream()
                .map(each -> new Matches(each.toRowFilter(Events.MOMENT)))
                .toList();
        for (int from = 0; from < events.size(); from += 777) {
            append(events.subList(from, Math.min(events.size(), from + 777)));
            matches.forEach(this::advance);
        }
        for (int i = 0; i < matches.size(); i++) {
            assertEquals(expected(expressions.get(i)), numbers(matches.get(i).list()), expressions.get(i)::text);
        }
    }

    @Test
    void rowsOneByOneAreTheSameAsRowsTogether() {
        append(new RandomEvents(random).next(2_000));
        Segment segment = log.snapshot().segments().getFirst();
        for (int i = 0; i < 200; i++) {
            Expression filter = filters.next();
            RowFilter.RowTest test = filter.toRowFilter(Events.MOMENT).forSegment(segment);
            List<Long> single = LongStream.range(0, segment.size())
                    .filter(index -> test.passes((int) index))
                    .map(index -> index + 1)
                    .boxed()
                    .toList();
            assertEquals(expected(filter), single, filter::text);
        }
    }

    private void append(List<Event> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            long batch = all.size() / BATCH + 1L;
            List<Event> some = events.subList(from, Math.min(events.size(), from + BATCH));
            log.append(some, batch);
            some.forEach(event -> all.add(new Seen(event, batch, noise.isNoise(event))));
        }
    }

    private List<Long> expected(Expression filter) {
        EventFilter plain = filter.toEventFilter(Events.MOMENT);
        return LongStream.range(log.snapshot().first(), log.snapshot().next())
                .filter(number -> {
                    Seen seen = all.get((int) number - 1);
                    return plain.passes(seen.event, seen.batch, seen.noise);
                })
                .boxed()
                .toList();
    }

    private List<Long> found(Expression filter) {
        var matches = new Matches(filter.toRowFilter(Events.MOMENT));
        advance(matches);
        return numbers(matches.list());
    }

    private void advance(Matches matches) {
        boolean more = true;
        while (more) {
            more = matches.advance(log.snapshot());
        }
    }

    private static List<Long> numbers(RowList rows) {
        return LongStream.range(0, rows.size()).map(rows::number).boxed().toList();
    }
}
