package io.porthole.filter;

import io.porthole.event.EpochNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The terms of a filter that name a stretch of time, where they stand by themselves and not within an
/// alternative: `since:10m`, `until:14:02`.
public final class TimeTerms {
    private TimeTerms() {}

    /// What these terms leave of time; all of it where there are none.
    public static TimeRange range(Expression filter, FilterMoment moment) {
        return parts(filter)
                .filter(TimeTerms::isTime)
                .map(part -> TimeRange.of((Term) part, moment))
                .reduce(TimeRange.ALWAYS, TimeRange::and);
    }

    /// The text of a filter with this range in the place of the one that it had; without any for
    /// [TimeRange#ALWAYS]. A text that cannot be read stays as it is, with the range after it.
    public static String with(String text, TimeRange range) {
        return switch (FilterLanguage.read(text)) {
            case FilterReading.Good good -> with(good.expression(), range).text();
            case FilterReading.Mistake _ ->
                (text + " " + with(new Everything(), range).text()).strip();
        };
    }

    private static Expression with(Expression filter, TimeRange range) {
        var parts = new ArrayList<Expression>(
                parts(filter).filter(part -> !isTime(part)).toList());
        if (range.hasBeginning()) {
            parts.add(term(Field.SINCE, range.first()));
        }
        if (range.hasEnd()) {
            parts.add(term(Field.UNTIL, range.last()));
        }
        return joined(parts);
    }

    private static Stream<Expression> parts(Expression filter) {
        return switch (filter) {
            case And and -> and.all().stream();
            case Everything _ -> Stream.of();
            default -> Stream.of(filter);
        };
    }

    private static Expression joined(List<Expression> parts) {
        return switch (parts.size()) {
            case 0 -> new Everything();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }

    private static boolean isTime(Expression part) {
        return part instanceof Term term && term.key().field().kind() == Field.Kind.TIME;
    }

    private static Term term(Field field, long nanos) {
        return new Term(
                field, Operator.IS, new TimePoint(EpochNanos.toInstant(nanos).toString()));
    }
}
