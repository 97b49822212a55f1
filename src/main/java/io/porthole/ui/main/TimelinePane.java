package io.porthole.ui.main;

import io.porthole.filter.FilterMoment;
import io.porthole.filter.LogView;
import io.porthole.filter.TimeRange;
import io.porthole.filter.timeline.LogTimeline;
import io.porthole.log.EventLog;
import io.porthole.log.Registration;
import io.porthole.ui.events.TimesInSight;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.timeline.TimelineActions;
import io.porthole.ui.timeline.TimelineView;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the timeline together: what is counted, and what shows it.
final class TimelinePane implements AutoCloseable {
    private final Supplier<FilterMoment> moment;
    private final LogTimeline timeline;
    private final TimelineView view;
    private final FxRefresh refresh = new FxRefresh(this::refresh);
    private final Registration onChange;

    /// @param moment  now, and the zone in which times are shown
    /// @param onRange told the stretch of time that the user wants to see
    TimelinePane(EventLog log, LogView rows, Supplier<FilterMoment> moment, Consumer<TimeRange> onRange) {
        this.moment = moment;
        FilterMoment now = moment.get();
        timeline = new LogTimeline(log, rows, now.zone(), now.now());
        view = new TimelineView(new Actions(onRange), now.zone());
        onChange = timeline.onChange(refresh::request);
    }

    TimelineView view() {
        return view;
    }

    void setZone(ZoneId zone) {
        timeline.setZone(zone, moment.get().now());
        view.setZone(zone);
    }

    void toggle() {
        view.setVisible(!view.isVisible());
    }

    /// Shows a stretch of time, as far as there are events in it.
    void setRange(TimeRange range) {
        timeline.setRange(range);
    }

    /// Marks what the table shows.
    void mark(@Nullable TimesInSight times) {
        view.sightProperty().set(times == null ? null : new TimeRange(times.first(), times.last()));
    }

    private void refresh() {
        view.show(timeline.histogram());
    }

    @Override
    public void close() {
        onChange.close();
        refresh.close();
        view.close();
        timeline.close();
    }

    private final class Actions implements TimelineActions {
        private final Consumer<TimeRange> onRange;

        Actions(Consumer<TimeRange> onRange) {
            this.onRange = onRange;
        }

        @Override
        public void choose(TimeRange range) {
            onRange.accept(range);
        }

        @Override
        public void reset() {
            onRange.accept(TimeRange.ALWAYS);
        }

        @Override
        public void fit(int buckets) {
            timeline.setMost(buckets);
        }
    }
}
