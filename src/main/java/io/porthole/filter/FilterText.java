package io.porthole.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Changes filters as texts, for those who point at things instead of typing. What comes out is in the
/// canonical form.
public final class FilterText {
    private static final Pattern KEY_BEGUN = Pattern.compile("[:~<>]|!=");
    private static final Pattern LAST_WORD = Pattern.compile("-?[\\w.]+$");

    private FilterText() {}

    /// A filter joined by a term: an alternative gets its brackets, what stands there already is not said
    /// twice, and what contradicts the term gives way to it.
    ///
    /// @param text a filter; the term alone is left where it cannot be read
    /// @param term a filter, most often from [FilterLanguage#term]
    /// @throws IllegalArgumentException if the term cannot be read, or lets everything pass
    public static String combined(String text, Combination how, String term) {
        Expression added = term(term);
        Expression filter = expression(text);
        Expression combined = switch (how) {
            case ONLY -> added;
            case NOT -> and(filter, negated(added));
            case AND -> and(filter, added);
            case OR -> or(filter, added);
        };
        return combined.text();
    }

    /// What is to be in force while a text holds a mistake: the last filter without one. Where that ended with
    /// a word which has become the key of an unfinished term (`web service` and then `web service:`), it goes
    /// without the word, for nobody has looked for that.
    ///
    /// @param typed the text with the mistake
    /// @param last  the last text without
    public static String meanwhile(String typed, String last) {
        boolean hasKey = typed.startsWith(last)
                && KEY_BEGUN.matcher(typed.substring(last.length())).lookingAt();
        String before = LAST_WORD.matcher(last).replaceFirst("").strip();
        return hasKey && FilterLanguage.read(before) instanceof FilterReading.Good ? before : last;
    }

    /// A filter with a term in the place of those about the same things that it had: only such terms as
    /// hold for all that passes, not within an alternative.
    ///
    /// @param text a filter; the term alone is left where it cannot be read
    /// @param keys the keys whose terms give way, such as `since` and `until`
    /// @param term a filter; empty to take the others away
    /// @throws IllegalArgumentException if the term cannot be read, or there is no such key
    public static String withTerm(String text, Set<String> keys, String term) {
        Set<Key> gone = Set.copyOf(keys.stream().map(Key::of).toList());
        Stream<Expression> kept = parts(expression(text)).filter(part -> !isAbout(part, gone));
        Stream<Expression> added = term.isBlank() ? Stream.of() : parts(term(term));
        return all(Stream.concat(kept, added).toList()).text();
    }

    private static Expression expression(String text) {
        return FilterLanguage.read(text) instanceof FilterReading.Good good ? good.expression() : new Everything();
    }

    private static Expression term(String text) {
        return switch (FilterLanguage.read(text)) {
            case FilterReading.Good good when !(good.expression() instanceof Everything) -> good.expression();
            case FilterReading.Good _ -> throw new IllegalArgumentException("no term");
            case FilterReading.Mistake mistake -> throw new IllegalArgumentException(mistake.expected() + " " + text);
        };
    }

    private static boolean isAbout(Expression part, Set<Key> keys) {
        return switch (part) {
            case Term term -> keys.contains(term.key());
            case Not not -> isAbout(not.of(), keys);
            default -> false;
        };
    }

    private static Expression negated(Expression of) {
        return of instanceof Not not ? not.of() : new Not(of);
    }

    private static Expression and(Expression filter, Expression added) {
        var parts = new ArrayList<>(parts(filter).toList());
        parts.remove(negated(added));
        parts(added).filter(part -> !parts.contains(part)).forEach(parts::add);
        return all(parts);
    }

    private static Expression or(Expression filter, Expression added) {
        if (filter instanceof Everything || filter.equals(negated(added))) {
            return added;
        }
        boolean isSaid =
                filter.equals(added) || (filter instanceof Or or && or.any().contains(added));
        return isSaid ? filter : new Or(filter, added);
    }

    private static Stream<Expression> parts(Expression filter) {
        return switch (filter) {
            case And and -> and.all().stream();
            case Everything _ -> Stream.of();
            default -> Stream.of(filter);
        };
    }

    private static Expression all(List<Expression> parts) {
        return switch (parts.size()) {
            case 0 -> new Everything();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }
}
