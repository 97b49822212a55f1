package io.porthole.ui.timeline;

import io.porthole.filter.TimeRange;
import io.porthole.filter.timeline.EventGroup;
import io.porthole.filter.timeline.Gap;
import io.porthole.filter.timeline.Histogram;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.timeline.TimelineColors.Part;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints the timeline. What it costs depends on the number of buckets, not on how many events are in them.
///
/// A bar is as high as the square root of its count, so that a single event is seen beside a burst of
/// thousands.
final class TimelinePainter {
    static final String NOTHING = Messages.text("timeline.how-many-events-happened");
    /// The height of the axis with its times, in pixels.
    static final double AXIS = 18;

    private static final double TOP = 8;
    private static final double LEAST_BAR = 2;
    private static final double HATCH = 7;
    private static final double LEAST_MARK = 3;

    private final GraphicsContext canvas;
    private final TimelineColors colors;
    private final TimeTicks ticks;

    TimelinePainter(GraphicsContext canvas, TimelineColors colors, TimeTicks ticks) {
        this.canvas = canvas;
        this.colors = colors;
        this.ticks = ticks;
    }

    /// What is painted over and under the bars.
    ///
    /// @param sight  the times of the rows that the table shows; null where it shows none
    /// @param picked what the user is choosing
    record Marks(@Nullable TimeRange sight, Picked picked) {}

    void paint(Histogram histogram, TimeAxis axis, double height, Marks marks) {
        canvas.clearRect(0, 0, axis.width() + 2 * axis.left(), height);
        if (histogram.size() == 0) {
            nothing(axis, height);
            return;
        }
        double floor = height - AXIS;
        ticks(axis, floor);
        sight(marks.sight, axis, floor);
        bars(histogram, axis, floor);
        for (Gap gap : histogram.gaps()) {
            gap(gap, axis, floor);
        }
        picked(histogram, marks.picked, axis, floor);
        ends(histogram, axis);
    }

    private void nothing(TimeAxis axis, double height) {
        canvas.setFont(colors.font());
        canvas.setFill(colors.text());
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.fillText(NOTHING, axis.left() + axis.width() / 2, height / 2);
    }

    private void bars(Histogram histogram, TimeAxis axis, double floor) {
        for (int bucket = 0; bucket < histogram.size(); bucket++) {
            int total = histogram.total(bucket);
            if (total > 0) {
                double left = Math.round(axis.x(histogram.start(bucket)));
                double right = Math.round(axis.x(histogram.start(bucket + 1)));
                double width = Math.max(1, right - left - (right - left > 3 ? 1 : 0));
                bar(histogram, bucket, new Bar(left, width, floor));
            }
        }
    }

    private record Bar(double left, double width, double floor) {}

    private void bar(Histogram histogram, int bucket, Bar bar) {
        double most = histogram.most();
        int total = histogram.total(bucket);
        int passed = histogram.passed(bucket);
        if (passed < total) {
            double whole = height(total, most, bar);
            fill(colors.of(Part.WHOLE), bar, bar.floor - whole, whole);
            fill(colors.of(Part.WHOLE_EDGE), bar, bar.floor - whole, 1);
        }
        double left = height(passed, most, bar);
        double perEvent = left / Math.max(1, passed);
        double top = bar.floor;
        for (EventGroup group : EventGroup.values()) {
            int count = histogram.passed(bucket, group);
            if (count > 0) {
                double part = Math.max(1, count * perEvent);
                top -= part;
                fill(colors.of(group), bar, top, part);
            }
        }
    }

    private static double height(int count, double most, Bar bar) {
        return count == 0 ? 0 : Math.max(LEAST_BAR, (bar.floor - TOP) * Math.sqrt(count / most));
    }

    private void fill(Paint paint, Bar bar, double top, double height) {
        canvas.setFill(paint);
        canvas.fillRect(bar.left, top, bar.width, height);
    }

    private void ticks(TimeAxis axis, double floor) {
        canvas.setFont(colors.font());
        canvas.setTextBaseline(VPos.CENTER);
        for (TimeTicks.Tick tick : ticks.of(axis.from(), axis.to(), (int) Math.max(1, axis.width() / 96))) {
            double x = Math.round(axis.x(tick.time()));
            canvas.setFill(colors.of(Part.GRID));
            canvas.fillRect(x, TOP, 1, floor - TOP + 4);
            canvas.setFill(colors.text());
            canvas.setTextAlign(align(x, axis));
            canvas.fillText(tick.text(), x, floor + AXIS / 2 + 1);
        }
        canvas.setFill(colors.of(Part.GRID));
        canvas.fillRect(axis.left(), floor, axis.width(), 1);
    }

    private static TextAlignment align(double x, TimeAxis axis) {
        if (x < axis.left() + 40) {
            return TextAlignment.LEFT;
        }
        return x > axis.left() + axis.width() - 40 ? TextAlignment.RIGHT : TextAlignment.CENTER;
    }

    private void gap(Gap gap, TimeAxis axis, double floor) {
        double left = axis.x(gap.from());
        double width = Math.max(LEAST_MARK, axis.x(gap.to()) - left);
        canvas.save();
        canvas.beginPath();
        canvas.rect(left, 2, width, floor - 2);
        canvas.clip();
        canvas.setStroke(colors.of(Part.GAP));
        canvas.setLineWidth(2);
        for (double x = left - floor; x < left + width; x += HATCH) {
            canvas.strokeLine(x, floor, x + floor, 0);
        }
        canvas.restore();
    }

    private void sight(@Nullable TimeRange sight, TimeAxis axis, double floor) {
        if (sight == null || sight.last() < axis.from() || sight.first() > axis.to()) {
            return;
        }
        double left = axis.x(sight.first());
        double width = Math.max(LEAST_MARK, axis.x(sight.last()) - left);
        left = Math.min(left, axis.left() + axis.width() - width);
        canvas.setFill(colors.of(Part.SIGHT));
        canvas.fillRect(left, 0, width, floor);
        canvas.setStroke(colors.of(Part.SIGHT_EDGE));
        canvas.setLineWidth(1);
        canvas.strokeRect(Math.rint(left) - 0.5, 1.5, Math.rint(width) + 1, floor - 1);
    }

    private void picked(Histogram histogram, Picked picked, TimeAxis axis, double floor) {
        if (!picked.isShown()) {
            return;
        }
        picked.range(histogram).filter(_ -> picked.isStretched()).ifPresent(range -> band(range, axis, floor));
        int cursor = picked.bucket(histogram);
        double left = axis.x(histogram.start(cursor));
        canvas.setStroke(colors.of(Part.CURSOR));
        canvas.setLineWidth(1);
        double width = axis.x(histogram.start(cursor + 1)) - left;
        canvas.strokeRect(Math.rint(left) - 0.5, 1.5, Math.max(2, Math.rint(width)), floor - 1);
    }

    private void band(TimeRange range, TimeAxis axis, double floor) {
        double left = axis.x(range.first());
        double width = axis.x(range.last()) - left;
        canvas.setFill(colors.of(Part.PICKED));
        canvas.fillRect(left, 0, width, floor);
        canvas.setFill(colors.of(Part.PICKED_EDGE));
        canvas.fillRect(left, 0, 1, floor);
        canvas.fillRect(left + width - 1, 0, 1, floor);
    }

    /// Says at the ends how many events lie beyond them.
    private void ends(Histogram histogram, TimeAxis axis) {
        canvas.setFill(colors.text());
        canvas.setTextBaseline(VPos.TOP);
        if (histogram.before() > 0) {
            canvas.setTextAlign(TextAlignment.LEFT);
            canvas.fillText(Messages.text("timeline.earlier", Figures.number(histogram.before())), axis.left() + 2, 1);
        }
        if (histogram.after() > 0) {
            canvas.setTextAlign(TextAlignment.RIGHT);
            canvas.fillText(
                    Messages.text("timeline.later", Figures.number(histogram.after())),
                    axis.left() + axis.width() - 2,
                    1);
        }
    }
}
