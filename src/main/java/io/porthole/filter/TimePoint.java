package io.porthole.filter;

import io.porthole.event.EpochNanos;
import io.porthole.message.Messages;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time: so long ago (`2h30m`), a time of day (`14:02:11.5`, the last one there was), a day, or a day and
/// a time, where none is named in the time zone of the filter.
///
/// @param text as it is written; `T` and `Z` in upper case
public record TimePoint(String text) implements Value {
    private static final Pattern AGO = Pattern.compile("(?:\\d{1,9}(?:ns|us|ms|s|m|h|d|w))+");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ns|us|ms|s|m|h|d|w)");
    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?";
    private static final Pattern OF_DAY = Pattern.compile(CLOCK);
    private static final Pattern DATED =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T" + CLOCK + "(Z|[+-]\\d{2}:\\d{2})?)?");
    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final long FIRST = EpochNanos.of(Instant.parse("1678-01-01T00:00:00Z"));
    private static final long LAST = EpochNanos.of(Instant.parse("2262-01-01T00:00:00Z"));
    private static final FilterMoment ANY = new FilterMoment(Instant.EPOCH, ZoneOffset.UTC);

    /// A stretch of time in nanoseconds since 1970, as long as the last part that is written: `14:02` is a
    /// minute.
    ///
    /// @param end exclusive, but equal to `start` for a time that is so long ago
    record Span(long start, long end) {}

    /// @throws IllegalArgumentException if it is no time
    public TimePoint {
        text = normal(text);
        try {
            long start = span(text, ANY).start();
            if (start < FIRST || start >= LAST) {
                throw new DateTimeException(Messages.text("filter.not-between-1678-and"));
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
        }
    }

    private static String normal(String text) {
        if (AGO.matcher(text).matches()) {
            return text;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.length() > 10 && upper.charAt(10) == ' '
                ? upper.substring(0, 10) + 'T' + upper.substring(11)
                : upper;
    }

    /// Whether it is a point of a calendar or a clock, not so long ago.
    boolean isAbsolute() {
        return !AGO.matcher(text).matches();
    }

    Span at(FilterMoment moment) {
        return span(text, moment);
    }

    private static Span span(String text, FilterMoment moment) {
        if (AGO.matcher(text).matches()) {
            long at = Math.subtractExact(EpochNanos.of(moment.now()), ago(text));
            return new Span(at, at);
        }
        Matcher ofDay = OF_DAY.matcher(text);
        if (ofDay.matches()) {
            return span(lastTime(clock(ofDay, 1), moment), precision(ofDay, 1));
        }
        Matcher dated = DATED.matcher(text);
        if (!dated.matches()) {
            throw new DateTimeException(Messages.text("filter.neither-time-nor-day"));
        }
        var day = LocalDate.of(number(dated, 1), number(dated, 2), number(dated, 3));
        if (dated.group(4) == null) {
            return new Span(
                    EpochNanos.of(day.atStartOfDay(moment.zone()).toInstant()),
                    EpochNanos.of(day.plusDays(1).atStartOfDay(moment.zone()).toInstant()));
        }
        return span(
                day.atTime(clock(dated, 4)).atZone(zone(dated.group(8), moment)).toInstant(), precision(dated, 4));
    }

    private static long ago(String text) {
        long sum = 0;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            long unit = switch (part.group(2)) {
                case "ns" -> 1L;
                case "us" -> 1_000L;
                case "ms" -> 1_000_000L;
                case "s" -> 1_000_000_000L;
                case "m" -> 60_000_000_000L;
                case "h" -> 3_600_000_000_000L;
                case "d" -> DAY;
                default -> 7 * DAY;
            };
            sum = Math.addExact(sum, Math.multiplyExact(unit, Long.parseLong(part.group(1))));
        }
        return sum;
    }

    /// Today at that time, or yesterday where that is still to come.
    private static Instant lastTime(LocalTime time, FilterMoment moment) {
        LocalDate today = LocalDate.ofInstant(moment.now(), moment.zone());
        Instant at = today.atTime(time).atZone(moment.zone()).toInstant();
        return at.isAfter(moment.now())
                ? today.minusDays(1).atTime(time).atZone(moment.zone()).toInstant()
                : at;
    }

    private static ZoneId zone(@Nullable String written, FilterMoment moment) {
        return written == null ? moment.zone() : ZoneOffset.of(written);
    }

    private static LocalTime clock(Matcher found, int hour) {
        return LocalTime.of(
                number(found, hour), number(found, hour + 1), number(found, hour + 2), fraction(found, hour));
    }

    private static int fraction(Matcher found, int hour) {
        String digits = found.group(hour + 3);
        return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
    }

    private static long precision(Matcher found, int hour) {
        if (found.group(hour + 2) == null) {
            return Duration.ofMinutes(1).toNanos();
        }
        String digits = found.group(hour + 3);
        return digits == null ? 1_000_000_000L : Math.powExact(10L, 9 - digits.length());
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Span span(Instant at, long length) {
        long start = EpochNanos.of(at);
        return new Span(start, start + length);
    }
}
