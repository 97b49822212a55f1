package io.porthole.ui.timeline;

import io.porthole.filter.timeline.Histogram;

/// Where on the canvas a time stands.
///
/// @param from  the time at the left end, in nanoseconds since 1970
/// @param to    the time at the right end
/// @param left  the left end, in pixels
/// @param width how long the axis is, in pixels
record TimeAxis(long from, long to, double left, double width) {
    static TimeAxis of(Histogram histogram, double left, double width) {
        return new TimeAxis(histogram.from(), Math.max(histogram.to(), histogram.from() + 1), left, width);
    }

    /// The place of a time; that of the nearer end for a time beyond it.
    double x(long time) {
        long within = Math.clamp(time, from, to);
        return left + width * ((double) (within - from) / (to - from));
    }

    boolean shows(long time) {
        return from <= time && time <= to;
    }

    /// The time at a place; that of the nearer end for a place beyond it.
    long time(double x) {
        double part = width <= 0 ? 0 : Math.clamp((x - left) / width, 0, 1);
        return from + (long) (part * (to - from));
    }
}
