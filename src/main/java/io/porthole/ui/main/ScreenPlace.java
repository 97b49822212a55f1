package io.porthole.ui.main;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Finds a place for a window where it can be seen and moved, whatever has become of the screen that it was on.
final class ScreenPlace {
    private ScreenPlace() {}

    /// The place nearest to the one wanted at which the whole window is on one screen: on the one that shows most of
    /// it, or, where none shows any, on the first. Where it is larger than the screen, its upper left corner is
    /// there.
    ///
    /// @param screens what of each screen windows may cover; at least one
    static Rectangle2D of(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble((Rectangle2D each) -> common(wanted, each)))
                .filter(most -> common(wanted, most) > 0)
                .orElse(screens.getFirst());
        return new Rectangle2D(
                within(wanted.getMinX(), wanted.getWidth(), screen.getMinX(), screen.getWidth()),
                within(wanted.getMinY(), wanted.getHeight(), screen.getMinY(), screen.getHeight()),
                wanted.getWidth(),
                wanted.getHeight());
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static double within(double at, double length, double from, double room) {
        return Math.max(from, Math.min(at, from + room - length));
    }
}
