package io.porthole.capture;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/// The rows of a log that are to be saved. It holds on to them, whatever the log lets go of meanwhile.
///
/// @param log    the rows, as they were when they were chosen
/// @param chosen says of a segment's rows whether they are among them. What it gives is asked for the rows in order, by
///               one thread; it is itself called from any thread, and more than once
public record RowChoice(EventLog.Snapshot log, Function<Segment, IntPredicate> chosen) {
    /// All rows.
    public static RowChoice all(EventLog.Snapshot log) {
        return new RowChoice(log, _ -> _ -> true);
    }

    /// The rows whose numbers are wanted.
    public static RowChoice of(EventLog.Snapshot log, LongPredicate wanted) {
        return new RowChoice(log, segment -> index -> wanted.test(segment.first() + index));
    }

    /// How many they are, and of what sources.
    record Count(long rows, List<String> sources) {}

    /// Looks at all rows once.
    Count count() {
        long rows = 0;
        SequencedSet<String> sources = new LinkedHashSet<>();
        for (Segment segment : log.segments()) {
            IntPredicate ofSegment = chosen.apply(segment);
            for (int index = 0; index < segment.rowsBefore(log.next()); index++) {
                if (ofSegment.test(index)) {
                    rows++;
                    sources.add(segment.kind(segment.kindNumber(index)).source());
                }
            }
        }
        return new Count(rows, List.copyOf(sources));
    }
}
