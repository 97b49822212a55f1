package io.porthole.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How numbers are written in the window: grouped by commas, whatever the language of the machine.
public final class Figures {
    private Figures() {}

    /// `1,000,000`.
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A number with its noun, which gets an `s` unless the number is one: `1 error`, `2 errors`.
    public static String count(long value, String noun) {
        return number(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /// Events a second: whole numbers from 10 on, one digit below that unless it is zero.
    public static String rate(double perSecond) {
        boolean whole = perSecond >= 10 || perSecond < 0.05 || perSecond == Math.rint(perSecond);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", perSecond);
    }

    /// How many bytes are used of so many, in megabytes of 1,000,000: `31 of 3,072 MB`.
    public static String of(long bytes, long most) {
        return number(Math.round(bytes / 1e6)) + " of " + number(Math.round(most / 1e6)) + " MB";
    }

    /// How long it is from `now` to `then`, rounded up: `in 8 s`, `in 3 min`; `now` where it has passed.
    public static String until(Instant then, Instant now) {
        long millis = Duration.between(now, then).toMillis();
        if (millis <= 0) {
            return "now";
        }
        long seconds = Math.ceilDiv(millis, 1_000);
        return seconds < 120 ? "in " + seconds + " s" : "in " + number(Math.ceilDiv(seconds, 60)) + " min";
    }
}
