package io.porthole.filter;

import io.porthole.log.Kind;
import io.porthole.log.Segment;
import java.util.function.Predicate;

/// Passes the rows whose kind passes.
///
/// @param test asked once for each kind in a segment
public record KindFilter(Predicate<Kind> test) implements RowFilter {
    @Override
    public RowTest forSegment(Segment segment) {
        var verdicts = new Verdicts(number -> test.test(segment.kind(number)));
        return index -> verdicts.of(segment.kindNumber(index));
    }
}
