package io.porthole.ui.timeline;

import io.porthole.filter.TimeRange;
import io.porthole.filter.timeline.Histogram;
import java.util.Optional;

/// What the user is choosing on the timeline: a cursor on a bucket, and the buckets from where it began to
/// there. Kept as times, for the buckets move on while events arrive.
final class Picked {
    private boolean cursorShown;
    private boolean stretched;
    private long anchor;
    private long cursor;

    /// Puts the cursor on a time, and gives up what was chosen.
    void begin(long time) {
        cursorShown = true;
        stretched = false;
        anchor = time;
        cursor = time;
    }

    /// Chooses everything from where it began to this time.
    void stretch(long time) {
        cursor = time;
        stretched = true;
    }

    /// Moves the cursor by buckets, as far as there are any.
    ///
    /// @param stretch whether to choose what lies between
    void move(Histogram histogram, int buckets, boolean stretch) {
        if (histogram.size() == 0) {
            return;
        }
        int outside = buckets > 0 ? -1 : histogram.size();
        int from = cursorShown ? bucket(histogram, cursor) : outside;
        long time = histogram.start(Math.clamp((long) from + buckets, 0, histogram.size() - 1));
        if (stretch && cursorShown) {
            stretch(time);
        } else {
            begin(time);
        }
    }

    /// Chooses nothing.
    void clear() {
        cursorShown = false;
        stretched = false;
    }

    /// Whether a cursor is shown.
    boolean isShown() {
        return cursorShown;
    }

    boolean isStretched() {
        return stretched;
    }

    /// The bucket of the cursor; -1 where there is none.
    int bucket(Histogram histogram) {
        return cursorShown && histogram.size() > 0 ? bucket(histogram, cursor) : -1;
    }

    /// The chosen buckets, whole, up to the first moment of the one after them; empty where no cursor is
    /// shown.
    Optional<TimeRange> range(Histogram histogram) {
        if (!cursorShown || histogram.size() == 0) {
            return Optional.empty();
        }
        int first = bucket(histogram, Math.min(anchor, cursor));
        int last = bucket(histogram, Math.max(anchor, cursor));
        return Optional.of(new TimeRange(histogram.start(first), histogram.start(last + 1)));
    }

    static int bucket(Histogram histogram, long time) {
        return Math.clamp(Math.floorDiv(time - histogram.from(), histogram.width()), 0, histogram.size() - 1);
    }
}
