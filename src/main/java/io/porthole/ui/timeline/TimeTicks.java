package io.porthole.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Chooses the times that are written below an axis: whole minutes, hours or days of the clock on the wall,
/// as many as there is room for.
final class TimeTicks {
    private static final long MS = 1_000_000L;
    private static final long SECOND = 1_000 * MS;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /// Each divides a day, so that the ticks of a day begin at its midnight.
    private static final long[] WITHIN_A_DAY = {
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
        12 * HOUR
    };

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 600};
    private static final long MONTH = 30 * DAY;

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private ZoneId zone;

    /// A time on the axis, in nanoseconds since 1970, and how it is written.
    record Tick(long time, String text) {}

    TimeTicks(ZoneId zone) {
        this.zone = zone;
    }

    void setZone(ZoneId newZone) {
        zone = newZone;
    }

    /// The ticks of an axis from `from` to `to`, at most `most`.
    List<Tick> of(long from, long to, int most) {
        for (long step : WITHIN_A_DAY) {
            if ((to - from) / step < most) {
                return withinDays(from, to, step);
            }
        }
        for (int days : DAYS) {
            if ((to - from) / (days * DAY) < most) {
                LocalDate day = at(from).toLocalDate();
                return from(day.minusDays(Math.floorMod(day.toEpochDay(), days)), Period.ofDays(days), from, to);
            }
        }
        for (int months : MONTHS) {
            if ((to - from) / (months * MONTH) < most) {
                LocalDate day = at(from).toLocalDate().withDayOfMonth(1);
                long past = Math.floorMod(day.getYear() * 12L + day.getMonthValue() - 1, months);
                return from(day.minusMonths(past), Period.ofMonths(months), from, to);
            }
        }
        return List.of();
    }

    private List<Tick> withinDays(long from, long to, long step) {
        var ticks = new ArrayList<Tick>();
        LocalDate day = at(from).toLocalDate();
        long midnight = nanos(day);
        while (midnight <= to) {
            long next = nanos(day.plusDays(1));
            long first = Math.max(0, Math.ceilDiv(from - midnight, step));
            for (long time = midnight + first * step; time < next && time <= to; time += step) {
                ticks.add(new Tick(time, time == midnight ? DATE.format(day) : clock(time, step)));
            }
            day = day.plusDays(1);
            midnight = next;
        }
        return ticks;
    }

    private String clock(long time, long step) {
        DateTimeFormatter format = step < SECOND ? MILLIS : step < MINUTE ? SECONDS : MINUTES;
        return format.format(at(time));
    }

    private List<Tick> from(LocalDate first, Period step, long from, long to) {
        var ticks = new ArrayList<Tick>();
        DateTimeFormatter format = step.getMonths() == 0 ? DATE : MONTH_AND_YEAR;
        for (LocalDate day = first; nanos(day) <= to; day = day.plus(step)) {
            if (nanos(day) >= from) {
                ticks.add(new Tick(nanos(day), format.format(day)));
            }
        }
        return ticks;
    }

    private ZonedDateTime at(long time) {
        return Instant.ofEpochSecond(Math.floorDiv(time, SECOND), Math.floorMod(time, SECOND))
                .atZone(zone);
    }

    private long nanos(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond() * SECOND;
    }
}
