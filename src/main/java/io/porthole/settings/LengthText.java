package io.porthole.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `500ms`, `30s`, `5m` or `2h`.
public final class LengthText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    /// The units, the longest first.
    private enum Unit {
        H("h", Duration.ofHours(1)),
        M("m", Duration.ofMinutes(1)),
        S("s", Duration.ofSeconds(1)),
        MS("ms", Duration.ofMillis(1));

        private final String sign;
        private final Duration length;

        Unit(String sign, Duration length) {
            this.sign = sign;
            this.length = length;
        }
    }

    private LengthText() {}

    /// Reads a length of time; empty where it is written otherwise.
    public static Optional<Duration> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return List.of(Unit.values()).stream()
                .filter(unit -> unit.sign.equals(matcher.group(2)))
                .findFirst()
                .map(unit -> unit.length.multipliedBy(number));
    }

    /// Writes a length of whole milliseconds in the longest unit in which it is a whole number.
    public static String write(Duration length) {
        for (Unit unit : Unit.values()) {
            long number = length.toMillis() / unit.length.toMillis();
            if (number > 0 && unit.length.multipliedBy(number).equals(length)) {
                return number + unit.sign;
            }
        }
        return length.toMillis() + Unit.MS.sign;
    }
}
