package io.porthole.filter.timeline;

import io.porthole.filter.TimeRange;

/// Divides time into buckets of one width.
///
/// @param width of a bucket, in nanoseconds
/// @param shift by how much the clock that the buckets fit is ahead of UTC, in nanoseconds, so that days
///              begin at its midnight
record Scale(long width, long shift) {
    /// Times are taken for at least 1970 and at most 2200, so that sums and differences never overflow.
    static final long EARLIEST = 0;

    static final long LATEST = 7_258_118_400_000_000_000L;

    private static final long MS = 1_000_000L;
    private static final long SECOND = 1_000 * MS;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /// The widths to choose from: what people count time in.
    private static final long[] WIDTHS = {
        MS,
        2 * MS,
        5 * MS,
        10 * MS,
        20 * MS,
        50 * MS,
        100 * MS,
        200 * MS,
        500 * MS,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        364 * DAY,
        3_640 * DAY
    };

    /// The finest scale on which `range` takes at most `most` buckets.
    static Scale fitting(TimeRange range, int most, long shift) {
        for (long width : WIDTHS) {
            var scale = new Scale(width, shift);
            if (scale.buckets(range) <= most) {
                return scale;
            }
        }
        return new Scale(WIDTHS[WIDTHS.length - 1], shift);
    }

    static long clamp(long time) {
        return Math.clamp(time, EARLIEST, LATEST);
    }

    /// The number of the bucket that holds a time.
    long bucket(long time) {
        return Math.floorDiv(clamp(time) + shift, width);
    }

    /// The first nanosecond of a bucket.
    long start(long bucket) {
        return bucket * width - shift;
    }

    /// How many buckets a range touches.
    long buckets(TimeRange range) {
        return bucket(range.last()) - bucket(range.first()) + 1;
    }
}
