package io.porthole.filter;

import io.porthole.filter.regex.Regex;
import java.util.List;

/// The questions that terms put to texts.
final class TextTests {
    private static final String DIGEST = "sha256:";
    private static final Glob ANYTHING = new Glob("*");

    private TextTests() {}

    /// The question whether a text is one of a term's values; for [Operator#DIFFERS] too, where the answer
    /// is turned around by whoever asks.
    static TextTest of(Term term) {
        if (term.values().getFirst() instanceof RegexText regexText) {
            Regex regex = regexText.toRegex();
            return regex::isIn;
        }
        List<TextTest> tests = term.values().stream()
                .map(value -> test(term.key().field(), value))
                .toList();
        return tests.size() == 1 ? tests.getFirst() : text -> tests.stream().anyMatch(test -> test.test(text));
    }

    private static TextTest test(Field field, Value value) {
        return switch (value) {
            case Glob glob when field == Field.ID -> id(glob);
            case Glob glob when glob.equals(ANYTHING) && !field.isNamed() -> text -> !text.isEmpty();
            case Glob glob -> new GlobTest(glob, false);
            default -> throw new IllegalArgumentException(value + " is no text");
        };
    }

    /// IDs are known by their beginnings, and images' without the name of their hash.
    private static TextTest id(Glob glob) {
        if (glob.hasWildcards() || glob.pattern().isEmpty()) {
            return glob.equals(ANYTHING) ? text -> !text.isEmpty() : new GlobTest(glob, false);
        }
        var beginning = new GlobTest(glob, true);
        var digest = new GlobTest(Glob.literal(DIGEST + glob.plain()), true);
        return text -> beginning.test(text) || digest.test(text);
    }

    /// Whether an attribute compares so with one of a term's numbers. What is no whole number does not.
    static TextTest number(Term term) {
        long[] numbers = numbers(term);
        return text ->
                WholeNumber.isOne(text) && holds(term.operator(), Long.parseLong(text, 0, text.length(), 10), numbers);
    }

    static long[] numbers(Term term) {
        return term.values().stream()
                .mapToLong(value -> ((WholeNumber) value).number())
                .toArray();
    }

    static boolean holds(Operator operator, long left, long[] rights) {
        for (long right : rights) {
            boolean one = operator.holds(left, right);
            if (one != (operator == Operator.DIFFERS)) {
                return one;
            }
        }
        return operator == Operator.DIFFERS;
    }

    /// Whether an attribute is, or for [Operator#DIFFERS] is not, one of a term's signals.
    static TextTest signal(Term term) {
        boolean wanted = term.operator() == Operator.IS;
        return text -> {
            Signal signal = Signal.of(text);
            return signal != null && term.values().contains(signal) == wanted;
        };
    }
}
