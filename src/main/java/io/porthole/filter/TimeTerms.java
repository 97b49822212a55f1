package io.porthole.filter;

import io.porthole.event.EpochNanos;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// The terms of a filter that name a stretch of time, where they stand by themselves and not within an
/// alternative: `since:10m`, `until:14:02`.
public final class TimeTerms {
    /// The keys of such terms.
    public static final Set<String> KEYS = Set.of(Field.SINCE.word(), Field.UNTIL.word(), Field.TIME.word());

    private TimeTerms() {}

    /// What these terms leave of time; all of it where there are none.
    public static TimeRange range(Expression filter, FilterMoment moment) {
        return parts(filter)
                .filter(TimeTerms::isTime)
                .map(part -> TimeRange.of((Term) part, moment))
                .reduce(TimeRange.ALWAYS, TimeRange::and);
    }

    /// The terms of a range, for [FilterText#withTerm] to put in the place of those with [#KEYS]; empty for
    /// [TimeRange#ALWAYS].
    public static String of(TimeRange range) {
        var terms = new StringJoiner(" ");
        if (range.hasBeginning()) {
            terms.add(term(Field.SINCE, range.first()));
        }
        if (range.hasEnd()) {
            terms.add(term(Field.UNTIL, range.last()));
        }
        return terms.toString();
    }

    private static Stream<Expression> parts(Expression filter) {
        return switch (filter) {
            case And and -> and.all().stream();
            case Everything _ -> Stream.of();
            default -> Stream.of(filter);
        };
    }

    private static boolean isTime(Expression part) {
        return part instanceof Term term && term.key().field().kind() == Field.Kind.TIME;
    }

    private static String term(Field field, long nanos) {
        return FilterLanguage.term(field.word(), EpochNanos.toInstant(nanos).toString());
    }
}
