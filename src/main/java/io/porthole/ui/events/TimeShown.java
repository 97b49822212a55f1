package io.porthole.ui.events;

import io.porthole.capture.Rfc3339;
import io.porthole.log.Row;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// How times are shown at present.
///
/// @param format    of the time column
/// @param reference the time, in nanoseconds since 1970, from which the times of [TimeFormat#SINCE_REFERENCE] count
/// @param zone      the user's
record TimeShown(TimeFormat format, long reference, ZoneId zone) {
    /// A time in two parts.
    ///
    /// @param milliseconds up to the milliseconds; empty where there is nothing to tell
    /// @param microseconds the three digits that follow
    record Parts(String milliseconds, String microseconds) {
        static final Parts NONE = new Parts("", "");
    }

    TimeShown with(TimeFormat newFormat) {
        return new TimeShown(newFormat, reference, zone);
    }

    TimeShown in(ZoneId newZone) {
        return new TimeShown(format, reference, newZone);
    }

    TimeShown since(long newReference) {
        return new TimeShown(format, newReference, zone);
    }

    Parts parts(Line line) {
        long time = line.event().time();
        if (!format.isRelative()) {
            return new Parts(text().clock(time), TimeText.microseconds(time));
        }
        if (isFirst(line)) {
            return Parts.NONE;
        }
        TimeSpan span = span(line);
        return new Parts(span.milliseconds(), span.microseconds());
    }

    /// For other programs: RFC 3339 with nine digits, or seconds.
    ///
    /// @param clock one of [#clock]
    String plain(Line line, Rfc3339 clock) {
        if (!format.isRelative()) {
            return clock.format(line.event().time());
        }
        return isFirst(line) ? "" : span(line).seconds();
    }

    /// Writes times of day for [#plain]; for one thread.
    Rfc3339 clock() {
        return new Rfc3339(zoneShown());
    }

    /// For people, with all digits.
    String whole(Line line) {
        return format.isRelative() ? joined(parts(line)) : full(line.event().time());
    }

    /// For a screen reader.
    String spoken(Line line) {
        return joined(parts(line));
    }

    /// Date and time with all digits.
    String full(long nanos) {
        return text().full(nanos);
    }

    private static String joined(Parts parts) {
        return parts.milliseconds() + parts.microseconds();
    }

    private boolean isFirst(Line line) {
        return format == TimeFormat.SINCE_PREVIOUS && line.above() == null;
    }

    private TimeSpan span(Line line) {
        Row above = format == TimeFormat.SINCE_PREVIOUS ? line.above() : null;
        long from = above == null ? reference : above.event().time();
        return TimeSpan.between(from, line.event().time());
    }

    private TimeText text() {
        return new TimeText(zoneShown());
    }

    /// The zone in which times of day are shown; the user's also where others are.
    ZoneId zoneShown() {
        return format == TimeFormat.UTC ? ZoneOffset.UTC : zone;
    }
}
