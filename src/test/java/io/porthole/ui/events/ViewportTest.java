package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import io.porthole.filter.SortKey;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport viewport = new Viewport();

    @BeforeEach
    void tenLinesOnAHundredRows() {
        viewport.resize(10);
        viewport.show(RowList.range(1, 101), true);
    }

    @Test
    void followsTheEnd() {
        assertEquals(90, viewport.top());
        viewport.show(RowList.range(1, 5_001), true);
        assertEquals(4_990, viewport.top());
        assertEquals(10, viewport.count());
    }

    @Test
    void scrollingUpStopsFollowing() {
        viewport.scrollBy(-3);
        assertFalse(viewport.isFollowing());
        assertEquals(87, viewport.top());
    }

    @Test
    void scrollingToTheVeryEndFollowsAgain() {
        viewport.scrollBy(-30);
        viewport.scrollBy(29);
        assertFalse(viewport.isFollowing());
        viewport.scrollBy(7);
        assertTrue(viewport.isFollowing());
        assertEquals(90, viewport.top());
    }

    @Test
    void scrollingDoesNotLeaveTheList() {
        viewport.scrollBy(-1_000);
        assertEquals(0, viewport.top());
        viewport.scrollTo(Long.MAX_VALUE);
        assertEquals(90, viewport.top());
    }

    @Test
    void arrivalsMoveNothing() {
        viewport.scrollTo(40);
        viewport.show(RowList.range(1, 100_001), true);
        assertEquals(41, numberOn(0));
    }

    @Test
    void evictionMovesNothing() {
        viewport.scrollTo(40);
        viewport.show(RowList.range(30, 130), true);
        assertEquals(41, numberOn(0));
        assertEquals(11, viewport.top());
    }

    @Test
    void whereTheAnchorIsEvictedTheOldestRowIsOnTop() {
        viewport.scrollTo(40);
        viewport.show(RowList.range(60, 160), true);
        assertEquals(60, numberOn(0));
        assertFalse(viewport.isFollowing());
    }

    @Test
    void evictionInSightMovesNoneOfTheRowsThatStay() {
        viewport.scrollTo(40);
        viewport.show(RowList.range(45, 245), true);
        assertEquals(45, numberOn(0), "there is nothing above the oldest row to fill its line with");
        viewport.scrollTo(40);
        long line = viewport.lineOf(90);
        viewport.show(RowList.range(60, 345), true);
        assertEquals(line, viewport.lineOf(90));
    }

    @Test
    void whereTheAnchorDoesNotPassAFilterTheNextRowInSightThatDoesKeepsItsLine() {
        viewport.scrollTo(40);
        assertEquals(2, viewport.lineOf(43));
        long[] passing = LongStream.rangeClosed(1, 100)
                .filter(number -> number != 41 && number != 42 && number % 2 == 1)
                .toArray();
        viewport.show(SelectionTest.list(passing), true);
        assertEquals(2, viewport.lineOf(43));
    }

    @Test
    void rowsInAnotherOrderAreNotFollowedAndKeepTheRowInSightOnItsLine() {
        viewport.scrollTo(40);
        viewport.keep(3);
        viewport.show(reversed(1, 101), true);
        assertEquals(3, viewport.lineOf(44));
        viewport.setFollowing(true);
        assertFalse(viewport.isFollowing());
        viewport.scrollTo(90);
        assertFalse(viewport.isFollowing());
        viewport.scrollTo(30);
        viewport.show(reversed(1, 5_001), true);
        assertEquals(70, numberOn(0), "what comes in above moves nothing in sight");
    }

    private static RowList reversed(long first, long next) {
        return new RowList() {
            @Override
            public long size() {
                return next - first;
            }

            @Override
            public long number(long position) {
                return next - 1 - position;
            }

            @Override
            public long position(long number) {
                return number >= first && number < next ? next - 1 - number : size();
            }

            @Override
            public RowOrder order() {
                return new RowOrder(SortKey.Value.NUMBER, true);
            }
        };
    }

    @Test
    void aListShorterThanTheRoomIsShownFromItsStart() {
        viewport.show(RowList.range(1, 4), true);
        assertEquals(0, viewport.top());
        assertEquals(3, viewport.count());
        viewport.scrollBy(-2);
        assertTrue(viewport.isFollowing(), "the end is in sight all the same");
    }

    @Test
    void anEmptyListHasNoRowInSight() {
        viewport.show(RowList.range(101, 101), true);
        assertEquals(0, viewport.count());
        assertEquals(-1, viewport.lineOf(100));
    }

    @Test
    void theAnchorWaitsForAListThatIsStillBeingMade() {
        viewport.scrollTo(40);
        viewport.show(RowList.range(1, 12), false);
        assertEquals(1, viewport.top());
        viewport.show(RowList.range(1, 101), true);
        assertEquals(41, numberOn(0));
    }

    @Test
    void aShorterCompleteListIsAnchoredWhereItStands() {
        viewport.scrollTo(80);
        viewport.show(evens(30), true);
        long onTop = numberOn(0);
        viewport.show(evens(60), true);
        assertEquals(onTop, numberOn(0));
    }

    @Test
    void aKeptRowStaysOnItsLineThroughAFilter() {
        viewport.scrollTo(40);
        viewport.keep(5);
        viewport.show(evens(50), true);
        assertEquals(46, numberOn(5));
    }

    @Test
    void growingFillsTheRoomFromAbove() {
        viewport.scrollTo(85);
        viewport.resize(40);
        assertEquals(60, viewport.top());
        viewport.show(RowList.range(1, 201), true);
        assertEquals(61, numberOn(0));
    }

    @Test
    void shrinkingKeepsTheFirstLine() {
        viewport.scrollTo(40);
        viewport.resize(4);
        assertEquals(41, numberOn(0));
        assertEquals(4, viewport.count());
    }

    @Test
    void noRoomAtAllIsBorne() {
        viewport.resize(0);
        assertEquals(0, viewport.count());
        viewport.reveal(3);
        viewport.resize(10);
        assertEquals(10, viewport.count());
    }

    @Test
    void revealsByTheShortestWay() {
        viewport.reveal(20);
        assertEquals(20, viewport.top());
        viewport.reveal(31);
        assertEquals(22, viewport.top());
        viewport.reveal(25);
        assertEquals(22, viewport.top());
    }

    @Test
    void tellsTheLineOfARow() {
        viewport.scrollTo(40);
        assertEquals(0, viewport.lineOf(41));
        assertEquals(9, viewport.lineOf(50));
        assertEquals(-1, viewport.lineOf(51));
        assertEquals(-1, viewport.lineOf(40));
    }

    @Test
    void aRowThatDoesNotPassHasNoLine() {
        viewport.show(evens(50), true);
        viewport.scrollTo(0);
        assertEquals(-1, viewport.lineOf(3));
        assertEquals(1, viewport.lineOf(4));
    }

    @Test
    void countsInBillions() {
        viewport.show(RowList.range(1, 5_000_000_001L), true);
        assertEquals(4_999_999_990L, viewport.top());
        viewport.scrollTo(2_500_000_000L);
        assertEquals(2_500_000_001L, numberOn(0));
    }

    private long numberOn(int line) {
        return viewport.rows().number(viewport.top() + line);
    }

    /// The numbers 2, 4, 6, …
    private static RowList evens(int count) {
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> 2L * (i + 1));
        return new RowList() {
            @Override
            public long size() {
                return count;
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
