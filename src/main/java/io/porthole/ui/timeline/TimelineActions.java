package io.porthole.ui.timeline;

import io.porthole.filter.TimeRange;

/// What the timeline asks for. Called on the JavaFX thread.
public interface TimelineActions {
    /// Shows the events of a stretch of time only.
    void choose(TimeRange range);

    /// Shows events whenever they happened.
    void reset();

    /// There is room for so many buckets.
    void fit(int buckets);
}
