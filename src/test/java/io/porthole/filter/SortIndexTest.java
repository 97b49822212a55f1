package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortIndexTest {
    private static final int BUDGET = 2 * Segment.ROWS;

    private final Random random = new Random(4711);
    private final EventLog log = new EventLog(BUDGET, 8_000_000); // whose segments are of many lengths

    static List<RowOrder> orders() {
        List<SortKey> keys = List.of(
                SortKey.Value.NUMBER,
                SortKey.Value.TIME,
                SortKey.Value.ARRIVED,
                SortKey.Value.BATCH,
                SortKey.Word.SOURCE,
                SortKey.Word.WHAT,
                SortKey.Word.WHO,
                SortKey.Word.DETAILS,
                SortKey.Word.VERB,
                SortKey.Word.ID,
                new SortKey.Attribute("exitCode"),
                new SortKey.Attribute("unique"));
        var orders = new ArrayList<RowOrder>();
        keys.forEach(key -> {
            orders.add(new RowOrder(key, false));
            orders.add(new RowOrder(key, true));
        });
        return orders;
    }

    /// Random rows, in batches of every size, with eviction, against the library's stable sort.
    @ParameterizedTest
    @MethodSource("orders")
    void agreesWithAReferenceWhileRowsComeAndGo(RowOrder order) {
        RowFilter odd = segment -> index -> segment.time(index) % 3 != 0;
        var index = new SortIndex(order, log.snapshot().first());
        var matches = new Matches(odd);
        for (int size : new int[] {1, 0, 500, 3, 20_000, 7, 1, 12_000, 400, 30_000, 2_000, 9}) {
            log.append(events(size), size + 1L);
            EventLog.Snapshot held = log.snapshot();
            while (matches.advance(held)) {}
            RowList rows = matches.list();
            index.evict(held.first());
            while (index.advance(rows, held)) {}
            assertSorted(order, rows, index.list(rows), held);
        }
        assertTrue(log.snapshot().evicted() > 0);
    }

    @Test
    void timesThatAreTooFarApartToBePackedAreSortedToo() {
        var events = new ArrayList<Event>();
        for (long time : new long[] {Long.MAX_VALUE, 5, Long.MIN_VALUE, 0, -5, 5}) {
            events.add(Events.container("local", "web", Action.START, time == Long.MAX_VALUE ? time - 5 : time));
        }
        log.append(events, 1);
        RowList rows = RowList.range(1, 7);
        var order = new RowOrder(SortKey.Value.TIME, false);
        var index = new SortIndex(order, 1);
        index.advance(rows, log.snapshot());
        assertEquals(List.of(3L, 5L, 4L, 2L, 6L, 1L), numbers(index.list(rows)));
    }

    @Test
    void rowsWithoutAValueStandLastEitherWay() {
        log.append(
                List.of(
                        Events.container("a", Action.START),
                        Events.container("b", Action.DIE, "exitCode", "9"),
                        Events.container("c", Action.DIE, "exitCode", "137")),
                1);
        RowList rows = RowList.range(1, 4);
        for (boolean descending : new boolean[] {false, true}) {
            var index = new SortIndex(new RowOrder(new SortKey.Attribute("exitCode"), descending), 1);
            index.advance(rows, log.snapshot());
            assertEquals(descending ? List.of(3L, 2L, 1L) : List.of(2L, 3L, 1L), numbers(index.list(rows)));
        }
    }

    @Test
    void rowsBeforeANumberKeepTheirOrder() {
        log.append(events(3_000), 1);
        var order = new RowOrder(SortKey.Word.WHO, true);
        RowList rows = RowList.range(1, 3_001);
        var index = new SortIndex(order, 1);
        index.advance(rows, log.snapshot());
        RowList sorted = index.list(rows);
        assertEquals(numbers(sorted).stream().filter(number -> number < 1_000).toList(), numbers(sorted.before(1_000)));
        assertEquals(2_001, sorted.countFrom(1_000));
    }

    @Test
    void whatIsRememberedOfRowsThatHaveGoneIsBounded() {
        var order = new RowOrder(new SortKey.Attribute("unique"), false);
        var index = new SortIndex(order, 1);
        for (int i = 0; i < 3; i++) {
            log.append(events(20_000), i + 1);
            assertFalse(index.isWorn());
            EventLog.Snapshot held = log.snapshot();
            RowList rows = RowList.range(held.first(), held.next());
            index.evict(held.first());
            while (index.advance(rows, held)) {}
            index.list(rows);
        }
        log.clear();
        index.evict(log.snapshot().first());
        assertTrue(index.isWorn());
    }

    private void assertSorted(RowOrder order, RowList rows, RowList sorted, EventLog.Snapshot held) {
        List<Long> expected = LongStream.range(0, rows.size())
                .map(rows::number)
                .filter(number -> number >= held.first())
                .boxed()
                .sorted(Comparator.comparing(number -> row(held, number), reference(order)))
                .toList();
        assertEquals(expected, numbers(sorted));
        assertEquals(order, sorted.order());
        for (int i = 0; i < 50 && !expected.isEmpty(); i++) {
            int position = random.nextInt(expected.size());
            assertEquals(position, sorted.position(expected.get(position)));
        }
        assertEquals(sorted.size(), sorted.position(held.next()), "a row that is not there has no position");
    }

    private static Comparator<Row> reference(RowOrder order) {
        Comparator<Row> comparator = switch (order.key()) {
            case SortKey.Value value -> Comparator.comparingLong(value::of);
            case SortKey.Text text -> Comparator.comparing(row -> text.of(row.event()), NaturalOrder.INSTANCE);
        };
        Comparator<Row> directed = order.descending() ? comparator.reversed() : comparator;
        return order.key() instanceof SortKey.Text text
                ? Comparator.<Row, Boolean>comparing(row -> text.of(row.event()).isEmpty())
                        .thenComparing(directed)
                : directed;
    }

    private static Row row(EventLog.Snapshot held, long number) {
        Row row = held.row(number);
        if (row == null) {
            throw new AssertionError("row " + number + " is not held");
        }
        return row;
    }

    private static List<Long> numbers(RowList rows) {
        return LongStream.range(0, rows.size()).map(rows::number).boxed().toList();
    }

    private List<Event> events(int count) {
        var events = new ArrayList<Event>(count);
        Action[] actions = {Action.START, Action.DIE, Action.KILL, Action.EXEC_START, Action.DESTROY};
        for (int i = 0; i < count; i++) {
            String name = random.nextInt(20) == 0 ? "" : "web-" + random.nextInt(40);
            Action action = actions[random.nextInt(actions.length)];
            long time = Events.T0 + random.nextInt(1_000_000);
            events.add(
                    action == Action.DIE
                            ? Events.container("s" + i % 3, name, action, time, "exitCode", "" + random.nextInt(200))
                            : Events.container("s" + i % 3, name, action, time, "unique", "u" + random.nextLong()));
        }
        return events;
    }
}
