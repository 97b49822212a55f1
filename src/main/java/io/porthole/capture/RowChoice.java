package io.porthole.capture;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.LongPredicate;

/// The rows of a log that are to be saved. It holds on to them, whatever the log lets go of meanwhile.
///
/// @param log    the rows, as they were when they were chosen
/// @param chosen says of a row's number whether the row is one of them; usable from any thread
public record RowChoice(EventLog.Snapshot log, LongPredicate chosen) {
    /// All rows.
    public static RowChoice all(EventLog.Snapshot log) {
        return new RowChoice(log, _ -> true);
    }

    /// How many they are, and of what sources.
    record Count(long rows, List<String> sources) {}

    /// Looks at all rows once.
    Count count() {
        long rows = 0;
        SequencedSet<String> sources = new LinkedHashSet<>();
        for (Segment segment : log.segments()) {
            for (int index = 0; index < segment.rowsBefore(log.next()); index++) {
                if (chosen.test(segment.first() + index)) {
                    rows++;
                    sources.add(segment.kind(segment.kindNumber(index)).source());
                }
            }
        }
        return new Count(rows, List.copyOf(sources));
    }
}
