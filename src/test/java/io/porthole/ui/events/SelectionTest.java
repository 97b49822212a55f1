package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.RowList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final RowList HUNDRED = RowList.range(1, 101);

    private final Selection selection = new Selection();

    @Test
    void aClickSelectsOneRowOnly() {
        selection.only(5);
        selection.only(9);
        assertEquals(List.of(9L), selected());
    }

    @Test
    void aShiftClickSelectsAllRowsBetween() {
        selection.only(5);
        selection.extendTo(8, HUNDRED, false);
        assertEquals(List.of(5L, 6L, 7L, 8L), selected());
        selection.extendTo(3, HUNDRED, false);
        assertEquals(List.of(3L, 4L, 5L), selected());
    }

    @Test
    void aControlClickAddsARowOrLeavesItOut() {
        selection.only(5);
        selection.extendTo(8, HUNDRED, false);
        selection.toggle(20);
        selection.toggle(6);
        assertEquals(List.of(5L, 7L, 8L, 20L), selected());
        selection.toggle(6);
        assertEquals(List.of(5L, 6L, 7L, 8L, 20L), selected());
    }

    @Test
    void aShiftAndControlClickAddsAStretchWhoseEndCanStillMove() {
        selection.only(2);
        selection.toggle(10);
        selection.extendTo(13, HUNDRED, true);
        selection.extendTo(11, HUNDRED, true);
        assertEquals(List.of(2L, 10L, 11L), selected());
    }

    @Test
    void aStretchHoldsOnlyTheRowsOfItsList() {
        RowList even = list(2, 4, 6, 8, 10);
        selection.only(4);
        selection.extendTo(8, even, false);
        assertEquals(List.of(4L, 6L, 8L), selected());
        assertFalse(selection.holds(5));
    }

    @Test
    void allOfAMillionRowsAreOneStretch() {
        selection.all(RowList.range(1, 1_000_001));
        assertEquals(1, selection.rows().layers().size());
        assertTrue(selection.holds(777_777));
        assertFalse(selection.holds(1_000_001), "what comes later is not selected");
    }

    @Test
    void everythingCanBeSelectedButForSomeRows() {
        selection.all(RowList.range(1, 1_000_001));
        selection.toggle(500_000);
        assertFalse(selection.holds(500_000));
        assertTrue(selection.holds(500_001));
        assertEquals(2, selection.rows().layers().size());
    }

    @Test
    void whereThePivotIsNotShownAStretchBeginsAtItsOwnEnd() {
        selection.only(5);
        selection.extendTo(8, list(2, 4, 8, 10), false);
        assertEquals(List.of(8L), selected());
    }

    @Test
    void theSpanLeavesOutNoSelectedRow() {
        selection.only(5);
        selection.extendTo(8, HUNDRED, false);
        selection.toggle(40);
        RowList later = RowList.range(3, 200);
        SelectedRows.Span span = selection.rows().within(later);
        assertEquals(later.position(5), span.from());
        assertEquals(later.position(40) + 1, span.to());
    }

    @Test
    void theSpanBeginsAtTheOldestRowThatIsHeld() {
        selection.all(HUNDRED);
        SelectedRows.Span span = selection.rows().within(RowList.range(60, 300));
        assertEquals(new SelectedRows.Span(0, 41), span);
    }

    @Test
    void aStretchThatHasGoneIsForgotten() {
        selection.only(5);
        selection.extendTo(8, HUNDRED, false);
        selection.forgetBefore(8);
        assertTrue(selection.holds(8));
        selection.forgetBefore(9);
        assertTrue(selection.rows().isEmpty());
        selection.only(30);
        selection.forgetBefore(31);
        assertTrue(selection.rows().isEmpty());
    }

    /// Random clicks in random lists, against a set of numbers that is kept by brute force.
    @Test
    void itAgreesWithASetOfNumbers() {
        var random = new Random(42);
        for (int round = 0; round < 300; round++) {
            RowList shown = randomList(random);
            Set<Long> expected = new HashSet<>();
            Set<Long> beforeStretch = new HashSet<>();
            var tried = new Selection();
            long pivot = 0;
            for (int click = 0; click < 12; click++) {
                long number = shown.number(random.nextLong(shown.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        tried.only(number);
                        expected = new HashSet<>(Set.of(number));
                        beforeStretch = new HashSet<>(expected);
                        pivot = number;
                    }
                    case 1 -> {
                        tried.toggle(number);
                        if (!expected.remove(number)) {
                            expected.add(number);
                        }
                        beforeStretch = new HashSet<>(expected);
                        pivot = number;
                    }
                    default -> {
                        boolean more = random.nextBoolean();
                        tried.extendTo(number, shown, more);
                        pivot = pivot == 0 ? number : pivot;
                        beforeStretch = more ? beforeStretch : new HashSet<>();
                        expected = new HashSet<>(beforeStretch);
                        long from = Math.min(pivot, number);
                        long to = Math.max(pivot, number);
                        numbers(shown).filter(n -> n >= from && n <= to).forEach(expected::add);
                    }
                }
                Set<Long> wanted = expected;
                numbers(shown).forEach(n -> assertEquals(wanted.contains(n), tried.holds(n), () -> "row " + n));
            }
        }
    }

    private static LongStream numbers(RowList rows) {
        return LongStream.range(0, rows.size()).map(rows::number);
    }

    private static RowList randomList(Random random) {
        return list(
                LongStream.rangeClosed(1, 40).filter(_ -> random.nextInt(3) > 0).toArray());
    }

    private List<Long> selected() {
        return LongStream.rangeClosed(1, 120).filter(selection::holds).boxed().toList();
    }

    static RowList list(long... numbers) {
        return new RowList() {
            @Override
            public long size() {
                return numbers.length;
            }

            @Override
            public long number(long position) {
                return numbers[(int) position];
            }

            @Override
            public long position(long number) {
                int found = Arrays.binarySearch(numbers, number);
                return found >= 0 ? found : -found - 1;
            }
        };
    }
}
