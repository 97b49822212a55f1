package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogViewTest {
    private static final RowFilter STOPS = new KindFilter(kind -> kind.action() == Action.STOP);

    private final EventLog log = new EventLog(Segment.ROWS * 3L);
    private final Semaphore changes = new Semaphore(0);
    private final LogView view = new LogView(log);

    LogViewTest() {
        view.onChange(changes::release);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void withoutAFilterEveryRowIsListed() throws InterruptedException {
        log.append(mixed(0, 100), 1);
        RowList rows = await(result -> result.rows().size() == 100).rows();
        assertEquals(1, rows.number(0));
        assertEquals(100, rows.number(99));
        assertEquals(9, rows.position(10));
        assertEquals(0, rows.position(-5));
        assertEquals(100, rows.position(1_000));
    }

    @Test
    void aFilterListsOldAndNewRowsInOrder() throws InterruptedException {
        log.append(mixed(0, 50_000), 1);
        view.setFilter(STOPS);
        await(result -> result.complete() && result.filter().equals(STOPS));
        log.append(mixed(50_000, 50_007), 2);
        RowList rows = await(result ->
                        result.complete() && result.rows().size() == expected().size())
                .rows();
        assertEquals(expected(), numbers(rows));
    }

    @Test
    void positionsAndNumbersAgreeAlsoWhereSegmentsHaveNoRows() throws InterruptedException {
        var events = new ArrayList<Event>();
        for (int i = 0; i < Segment.ROWS * 3; i++) {
            boolean inMiddle = i >= Segment.ROWS && i < Segment.ROWS * 2;
            events.add(Events.container("c", i % 1_000 == 7 && !inMiddle ? Action.STOP : Action.START));
        }
        log.append(events, 1);
        view.setFilter(STOPS);
        RowList rows = await(result -> result.complete() && result.filter().equals(STOPS))
                .rows();
        assertEquals(expected(), numbers(rows));
        for (long position = 0; position < rows.size(); position++) {
            assertEquals(position, rows.position(rows.number(position)));
            assertEquals(position + 1, rows.position(rows.number(position) + 1));
        }
        assertEquals(0, rows.position(1));
        assertEquals(rows.size(), rows.position(Long.MAX_VALUE));
    }

    @Test
    void rowsThatTheLogLetGoAreListedNoLonger() throws InterruptedException {
        view.setFilter(STOPS);
        for (int i = 0; i < 10; i++) {
            log.append(mixed(i * 10_000L, (i + 1) * 10_000L), i + 1);
        }
        RowList rows = await(result -> result.complete()
                        && result.rows().size() > 0
                        && result.rows().number(result.rows().size() - 1) > 99_990
                        && result.rows().number(0) >= log.snapshot().first())
                .rows();
        assertEquals(expected(), numbers(rows));
        log.clear();
        assertEquals(0, await(result -> result.rows().size() == 0).rows().size());
    }

    @Test
    void segmentsThatWereClosedEarlyForTheirMemoryAreLookedAtWhole() throws InterruptedException {
        var small = new EventLog(100_000, 8_000_000);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 50_000; i++) {
            events.add(Events.container("c", i % 7 == 0 ? Action.STOP : Action.START, "own", "x".repeat(i % 90) + i));
        }
        small.append(events, 1);
        EventLog.Snapshot held = small.snapshot();
        assertTrue(held.segments().size() > 2 * held.held() / Segment.ROWS, held.segments() + " for " + held.held());
        var matches = new Matches(STOPS);
        while (matches.advance(held)) {}
        RowList rows = matches.list();
        List<Long> stops = LongStream.range(held.first(), held.next())
                .filter(number -> (number - 1) % 7 == 0)
                .boxed()
                .toList();
        assertEquals(stops, numbers(rows));
    }

    @Test
    void newRowsAreLookedAtOnceAndOldOnesNotAgain() throws InterruptedException {
        var looks = new ConcurrentHashMap<Long, Integer>();
        RowFilter counting = segment -> index -> {
            looks.merge(segment.first() + index, 1, Integer::sum);
            return index % 2 == 0;
        };
        view.setFilter(counting);
        for (int i = 0; i < 30; i++) {
            log.append(mixed(i * 1_000L, (i + 1) * 1_000L), i + 1);
        }
        await(result -> result.complete() && result.rows().size() == 15_000);
        assertEquals(30_000, looks.size());
        assertTrue(looks.values().stream().allMatch(count -> count == 1));
    }

    @Test
    void anOlderListStaysAsItWas() throws InterruptedException {
        log.append(mixed(0, 1_000), 1);
        view.setFilter(STOPS);
        RowList before = await(result -> result.complete() && result.filter().equals(STOPS))
                .rows();
        List<Long> numbersBefore = numbers(before);
        log.append(mixed(1_000, 9_000), 2);
        await(result -> result.rows().size() > numbersBefore.size());
        assertEquals(numbersBefore, numbers(before));
    }

    @Test
    void afterClosingNothingIsLookedAtAnyMore() {
        view.close();
        LogView.Result before = view.result();
        log.append(mixed(0, 10), 1);
        assertSame(before, view.result());
        assertEquals(0, changes.drainPermits());
    }

    private LogView.Result await(Predicate<LogView.Result> wanted) throws InterruptedException {
        while (!wanted.test(view.result())) {
            assertTrue(
                    changes.tryAcquire(30, TimeUnit.SECONDS),
                    () -> "still " + view.result().rows().size());
        }
        return view.result();
    }

    private static List<Event> mixed(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> Events.container("c" + i % 7, i % 3 == 0 ? Action.STOP : Action.START))
                .toList();
    }

    private List<Long> expected() {
        EventLog.Snapshot rows = log.snapshot();
        var numbers = new ArrayList<Long>();
        for (long number = rows.first(); number < rows.next(); number++) {
            Row row = rows.row(number);
            if (row != null && row.event().action() == Action.STOP) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static List<Long> numbers(RowList rows) {
        return LongStream.range(0, rows.size()).map(rows::number).boxed().toList();
    }
}
