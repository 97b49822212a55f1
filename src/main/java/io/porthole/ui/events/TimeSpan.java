package io.porthole.ui.events;

/// How much later one time is than another, in nanoseconds; earlier where it is negative.
record TimeSpan(long nanos) {
    private static final long SECOND = 1_000_000_000L;

    /// From one time to another, both nanoseconds since 1970. What is too long to be counted is the longest that can
    /// be.
    static TimeSpan between(long from, long to) {
        long nanos = to - from;
        boolean overflow = ((to ^ from) & (to ^ nanos)) < 0;
        return new TimeSpan(overflow ? (to < from ? -Long.MAX_VALUE : Long.MAX_VALUE) : nanos);
    }

    /// To the millisecond, with as many units as are needed: `+0.482`, `-1:02:03.456`, `+2d 01:02:03.456`.
    String milliseconds() {
        long seconds = Math.abs(nanos / SECOND);
        return (nanos < 0 ? "-" : "+") + clock(seconds) + "."
                + TimeText.threeDigits(Math.abs(nanos % SECOND) / 1_000_000);
    }

    private static String clock(long seconds) {
        long minutes = seconds / 60;
        long hours = minutes / 60;
        String last = twoDigits(seconds % 60);
        if (minutes == 0) {
            return Long.toString(seconds);
        }
        if (hours == 0) {
            return minutes + ":" + last;
        }
        String clock = twoDigits(minutes % 60) + ":" + last;
        return hours < 24 ? hours + ":" + clock : hours / 24 + "d " + twoDigits(hours % 24) + ":" + clock;
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /// The three digits that follow the milliseconds.
    String microseconds() {
        return TimeText.threeDigits(Math.abs(nanos) / 1_000 % 1_000);
    }

    /// A plain number of seconds to the microsecond, for other programs: `-3723.456789`.
    String seconds() {
        long micros = Math.abs(nanos) / 1_000;
        String fraction = Long.toString(micros % 1_000_000 + 1_000_000).substring(1);
        return (nanos < 0 ? "-" : "") + micros / 1_000_000 + "." + fraction;
    }
}
