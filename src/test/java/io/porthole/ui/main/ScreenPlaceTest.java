package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreenPlaceTest {
    private static final Rectangle2D FIRST = new Rectangle2D(0, 30, 1_600, 970);
    private static final Rectangle2D RIGHT = new Rectangle2D(1_600, 0, 1_920, 1_080);
    private static final Rectangle2D LEFT = new Rectangle2D(-1_280, 0, 1_280, 1_024);

    @Test
    void whatIsSeenWholeStaysWhereItIs() {
        assertPlace(200, 100, of(200, 100, FIRST));
        assertPlace(1_700, 50, of(1_700, 50, FIRST, RIGHT));
        assertPlace(-1_200, 10, of(-1_200, 10, FIRST, LEFT));
    }

    @Test
    void whereItsScreenIsGoneItComesToTheFirst() {
        assertPlace(600, 50, of(1_700, 50, FIRST));
        assertPlace(0, 30, of(-1_200, 10, FIRST));
        assertPlace(600, 200, of(90_000, -90_000 + 90_200, FIRST));
    }

    @Test
    void whatIsHalfOutIsPulledInOnTheScreenThatShowsMost() {
        assertPlace(600, 370, of(1_100, 800, FIRST));
        assertPlace(0, 30, of(-300, 0, FIRST));
        assertPlace(1_600, 100, of(1_400, 100, FIRST, RIGHT));
    }

    @Test
    void ofWhatIsLargerThanTheScreenTheCornerIsSeen() {
        Rectangle2D place = ScreenPlace.of(new Rectangle2D(300, 200, 3_000, 2_000), List.of(FIRST));
        assertPlace(0, 30, place);
        assertEquals(3_000, place.getWidth());
    }

    private static Rectangle2D of(double x, double y, Rectangle2D... screens) {
        return ScreenPlace.of(new Rectangle2D(x, y, 1_000, 630), List.of(screens));
    }

    private static void assertPlace(double x, double y, Rectangle2D place) {
        assertEquals(x, place.getMinX());
        assertEquals(y, place.getMinY());
    }
}
