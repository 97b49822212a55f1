package io.porthole.ui.fx;

import io.porthole.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// How numbers are written in the window: grouped by commas, whatever the language of the machine.
public final class Figures {
    private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

    private Figures() {}

    /// `1,000,000`.
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// Where there is room for five signs only: `9,999`, `14k`, `999k`, `1.2m`, `12m`. Rounded down.
    public static String brief(long value) {
        if (value < 10_000) {
            return number(value);
        }
        if (value < 1_000_000) {
            return value / 1_000 + "k";
        }
        return value < 10_000_000
                ? value / 1_000_000 + "." + value / 100_000 % 10 + "m"
                : number(value / 1_000_000) + "m";
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
        return Messages.text("common.mb", number(Math.round(bytes / 1e6)), number(Math.round(most / 1e6)));
    }

    /// How long it is from `now` to `then`, rounded up: `in 8 s`, `in 3 min`; `now` where it has passed.
    public static String until(Instant then, Instant now) {
        long millis = Duration.between(now, then).toMillis();
        if (millis <= 0) {
            return Messages.text("common.now");
        }
        long seconds = Math.ceilDiv(millis, 1_000);
        return seconds < 120
                ? Messages.text("common.in-s", seconds)
                : Messages.text("common.in-min", number(Math.ceilDiv(seconds, 60)));
    }

    /// A size in bytes: `412 bytes`, and from 1 KiB on what that is in larger ones: `12,288 bytes (12.0 KiB)`.
    public static String bytes(long bytes) {
        String exact = count(bytes, Messages.text("common.byte"));
        double size = bytes;
        int unit = -1;
        while (size >= 1_024 && unit < UNITS.size() - 1) {
            size /= 1_024;
            unit++;
        }
        return unit < 0 ? exact : String.format(Locale.ROOT, "%s (%.1f %s)", exact, size, UNITS.get(unit));
    }

    /// How long ago `then` was: `5 s ago`, `3 min ago`, `7 h ago`, `12 days ago`; `in the future` where it is yet to
    /// come.
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.isNegative()) {
            return Messages.text("common.in-future");
        }
        if (age.toSeconds() < 120) {
            return Messages.text("common.s-ago", age.toSeconds());
        }
        if (age.toMinutes() < 120) {
            return Messages.text("common.min-ago", age.toMinutes());
        }
        return age.toHours() < 48
                ? Messages.text("common.h-ago", age.toHours())
                : Messages.text("common.days-ago", number(age.toDays()));
    }
}
