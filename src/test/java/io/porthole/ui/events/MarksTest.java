package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.RowList;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks();

    @Test
    void aMarkIsSetAndTakenAway() {
        assertTrue(marks.toggle(7));
        assertTrue(marks.holds(7));
        assertTrue(marks.toggle(7));
        assertFalse(marks.holds(7));
    }

    @Test
    void nextAndPreviousGoRoundTheMarkedRowsThatAreShown() {
        marks.toggle(4);
        marks.toggle(7);
        marks.toggle(10);
        RowList even = SelectionTest.list(2, 4, 6, 8, 10);
        assertEquals(1, marks.after(-1, even));
        assertEquals(4, marks.after(1, even));
        assertEquals(1, marks.after(4, even));
        assertEquals(1, marks.before(4, even));
        assertEquals(4, marks.before(1, even));
    }

    @Test
    void whereNoMarkedRowIsShownThereIsNone() {
        marks.toggle(7);
        RowList even = SelectionTest.list(2, 4, 6);
        assertEquals(-1, marks.after(0, even));
        assertEquals(-1, marks.before(2, even));
    }

    @Test
    void aMarkGoesWithItsRow() {
        marks.toggle(4);
        marks.toggle(7);
        marks.forgetBefore(7);
        assertFalse(marks.holds(4));
        assertTrue(marks.holds(7));
    }

    @Test
    void thereIsABound() {
        for (long number = 1; number <= Marks.MOST; number++) {
            assertTrue(marks.toggle(number));
        }
        assertFalse(marks.toggle(Marks.MOST + 1));
        assertEquals(Marks.MOST, marks.count());
        assertTrue(marks.toggle(3), "a mark can still be taken away");
    }
}
