package io.porthole.settings;

import io.porthole.message.Messages;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// How a value is written, and which values there are.
///
/// @param read     the value of a text; empty where it is none
/// @param write    the text of a value, from which the same value is read
/// @param expected what a text has to be, the end of a sentence that begins with `Expected`
/// @param choices  the texts of all values, where they are few; empty otherwise
record Form<T>(Function<String, Optional<T>> read, Function<T, String> write, String expected, List<String> choices) {
    static final String ON = "on";
    static final String OFF = "off";
    static final String LOCAL = "local";

    private static final String UTC = "UTC";
    /// Longer than any filter that somebody has typed.
    private static final int LONGEST = 4_000;

    /// From `least` to `most`.
    static Form<Duration> length(Duration least, Duration most) {
        Predicate<Duration> fits = length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0;
        String expected =
                Messages.text("settings.length-time-from-500ms", LengthText.write(least), LengthText.write(most));
        return new Form<>(text -> LengthText.read(text).filter(fits), LengthText::write, expected, List.of());
    }

    /// From `least` to `most`.
    static Form<Long> count(long least, long most) {
        String expected = Messages.text("settings.number-from-500k-5m", CountText.write(least), CountText.write(most));
        return new Form<>(
                text -> CountText.read(text).filter(number -> number >= least && number <= most),
                CountText::write,
                expected,
                List.of());
    }

    /// From `least` to `most`, with `unit` behind it.
    static Form<Integer> number(int least, int most, String unit) {
        return new Form<>(
                text -> digits(text, unit).filter(number -> number >= least && number <= most),
                number -> number + unit,
                Messages.text("settings.number-from", least, unit, most, unit),
                List.of());
    }

    /// The unit may be left out.
    private static Optional<Integer> digits(String text, String unit) {
        String digits = text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).strip()
                : text;
        return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    static Form<String> words(String... words) {
        var all = List.of(words);
        return new Form<>(
                text -> all.contains(text) ? Optional.of(text) : Optional.empty(),
                word -> word,
                Messages.text("settings.one-these", String.join(", ", all)),
                all);
    }

    /// On or off. JSON's own words for that are understood as well.
    static Form<Boolean> onOff() {
        return new Form<>(
                text -> switch (text) {
                    case ON, "true" -> Optional.of(true);
                    case OFF, "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                on -> on ? ON : OFF,
                Messages.text("settings.or", ON, OFF),
                List.of(ON, OFF));
    }

    /// A time zone by its name in the IANA database or by its offset; `local` for that of the system.
    static Form<String> zone() {
        return new Form<>(
                text -> isZone(text) ? Optional.of(text) : Optional.empty(),
                zone -> zone,
                Messages.text("settings.or-time-zone-europe", LOCAL, UTC),
                List.of());
    }

    private static boolean isZone(String text) {
        if (text.equals(LOCAL)) {
            return true;
        }
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Any text on one line.
    static Form<String> line() {
        return new Form<>(
                text -> text.length() <= LONGEST && text.lines().count() <= 1 ? Optional.of(text) : Optional.empty(),
                text -> text,
                Messages.text("settings.text-on-one-line"),
                List.of());
    }
}
