package io.porthole.ui.timeline;

import io.porthole.event.VisibleText;
import io.porthole.filter.timeline.EventGroup;
import io.porthole.filter.timeline.Gap;
import io.porthole.filter.timeline.Histogram;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/// Says in words what the timeline shows.
final class BucketText {
    private static final long SECOND = 1_000_000_000L;
    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter TO_SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TO_MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private ZoneId zone;

    BucketText(ZoneId zone) {
        this.zone = zone;
    }

    void setZone(ZoneId newZone) {
        zone = newZone;
    }

    /// Everything about a bucket, in several lines.
    String of(Histogram histogram, int bucket) {
        var lines = new StringJoiner("\n");
        lines.add(time(histogram.start(bucket), histogram.width()) + ", " + width(histogram.width()));
        int total = histogram.total(bucket);
        int passed = histogram.passed(bucket);
        lines.add(Figures.count(total, Messages.text("timeline.event"))
                + (passed == total ? "" : Messages.text("timeline.shown", Figures.number(passed))));
        for (EventGroup group : EventGroup.values()) {
            int count = histogram.count(bucket, group);
            if (count > 0) {
                lines.add(group.word() + " " + Figures.number(count));
            }
        }
        gaps(histogram, bucket, lines);
        return lines.toString();
    }

    private void gaps(Histogram histogram, int bucket, StringJoiner lines) {
        long from = histogram.start(bucket);
        long to = from + histogram.width();
        for (Gap gap : histogram.gaps()) {
            if (gap.to() >= from && gap.from() < to) {
                lines.add(Messages.text(
                        "timeline.gap-events-missing-from",
                        VisibleText.line(gap.source(), LONGEST_NAME),
                        time(gap.from(), SECOND),
                        time(gap.to(), SECOND)));
            }
        }
    }

    /// All of it in a sentence, for a screen reader.
    String summary(Histogram histogram) {
        if (histogram.size() == 0) {
            return Messages.text("timeline.timeline-no-events");
        }
        long total = 0;
        for (int i = 0; i < histogram.size(); i++) {
            total += histogram.total(i);
        }
        return Messages.text(
                "timeline.timeline-from-most-in",
                Figures.count(total, Messages.text("timeline.event")),
                time(histogram.from(), histogram.width()),
                time(histogram.to(), histogram.width()),
                Figures.number(histogram.most()),
                width(histogram.width()),
                histogram.gaps().isEmpty()
                        ? ""
                        : ", " + Figures.count(histogram.gaps().size(), Messages.text("timeline.gap")));
    }

    /// A time as exact as buckets of that width are.
    String time(long nanos, long width) {
        DateTimeFormatter format = width < SECOND ? TO_MILLIS : TO_SECONDS;
        return format.format(Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND))
                .atZone(zone));
    }

    /// `200 ms`, `15 s`, `2 h`.
    static String width(long nanos) {
        if (nanos < SECOND) {
            return Messages.text("timeline.ms", nanos / 1_000_000);
        }
        long seconds = nanos / SECOND;
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return Messages.text("timeline.min", seconds / 60);
        }
        return seconds < 86_400
                ? seconds / 3_600 + " h"
                : Figures.count(seconds / 86_400, Messages.text("timeline.day"));
    }
}
