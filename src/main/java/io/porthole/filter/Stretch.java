package io.porthole.filter;

import io.porthole.event.EpochNanos;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import java.util.List;
import java.util.Set;

/// Where a filter may let the rows begin or end: at the time of one of them, or at the batch with which it came.
///
/// @param about what it does, as a command
/// @param gone  the keys whose terms it takes the place of
/// @param term  in the filter language
public record Stretch(String about, Set<String> gone, String term) {
    public Stretch {
        gone = Set.copyOf(gone);
    }

    /// By the source's clock: not before this row, not after it.
    public static List<Stretch> ofTime(Row row) {
        String time = EpochNanos.toInstant(row.event().time()).toString();
        String since = Field.SINCE.word();
        String until = Field.UNTIL.word();
        return List.of(
                new Stretch(Messages.text("filter.since"), Set.of(since), FilterLanguage.term(since, time)),
                new Stretch(Messages.text("filter.until"), Set.of(until), FilterLanguage.term(until, time)));
    }

    /// By arrival, whose measure in a filter is the batch.
    public static List<Stretch> ofArrival(Row row) {
        return List.of(
                new Stretch(Messages.text("filter.from-batch-on"), Set.of(), Field.BATCH.word() + ">=" + row.batch()),
                new Stretch(Messages.text("filter.up-batch"), Set.of(), Field.BATCH.word() + "<=" + row.batch()));
    }
}
