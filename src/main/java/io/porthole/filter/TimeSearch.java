package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;

/// Finds rows by their times. Rows are not in the order of their times, so it looks at each: about 50 ms for a million.
public final class TimeSearch {
    private TimeSearch() {}

    /// Reads a time as a filter has it; empty if it is none.
    ///
    /// @return nanoseconds since 1970
    public static OptionalLong read(String text, Instant now, ZoneId zone) {
        try {
            return OptionalLong.of(
                    new TimePoint(text).at(new FilterMoment(now, zone)).start());
        } catch (IllegalArgumentException | ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    /// The number of the first row at that time or later that passes a filter, by the sources' clocks: of several with
    /// the same time the one that came first. The last row of all where every one is earlier; 0 where none passes.
    ///
    /// @param time in nanoseconds since 1970
    public static long find(RowFilter filter, EventLog.Snapshot log, long time) {
        var matches = new Matches(filter);
        boolean more = true;
        while (more) {
            more = matches.advance(log);
        }
        return find(matches.list(), log, time);
    }

    private static long find(RowList rows, EventLog.Snapshot log, long time) {
        long found = 0;
        long best = Long.MIN_VALUE;
        Segment segment = null;
        for (long position = 0; position < rows.size(); position++) {
            long number = rows.number(position);
            if (number >= log.first() && number < log.next()) {
                segment = segment != null && segment.holds(number) ? segment : log.segment(number);
                long its = segment.time((int) (number - segment.first()));
                if (found == 0 || isBetter(its, best, time) || (its == best && number < found)) {
                    best = its;
                    found = number;
                }
            }
        }
        return found;
    }

    /// The nearest after the time; while there is none, the latest before it.
    private static boolean isBetter(long candidate, long best, long time) {
        return best < time ? candidate > best : candidate >= time && candidate < best;
    }
}
