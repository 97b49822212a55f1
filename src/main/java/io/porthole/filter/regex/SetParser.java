package io.porthole.filter.regex;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Reads the parts of an expression that stand for one character.
final class SetParser {
    private static final IntPredicate DIGIT = point -> point >= '0' && point <= '9';
    private static final IntPredicate SPACE = point -> point == ' ' || (point >= '\t' && point <= '\r');

    private final PatternText text;
    private final boolean ignoresCase;

    SetParser(PatternText text, boolean ignoresCase) {
        this.text = text;
        this.ignoresCase = ignoresCase;
    }

    /// The set of what passes, in all its cases where case is ignored.
    CharSet set(IntPredicate test) {
        return new CharSet(inAllCases(test));
    }

    private IntPredicate inAllCases(IntPredicate test) {
        if (!ignoresCase) {
            return test;
        }
        return point -> {
            int upper = Character.toUpperCase(point);
            return test.test(point)
                    || test.test(upper)
                    || test.test(Character.toLowerCase(point))
                    || test.test(Character.toLowerCase(upper));
        };
    }

    static boolean isWord(int point) {
        int lower = point | 0x20;
        return DIGIT.test(point) || point == '_' || (lower >= 'a' && lower <= 'z');
    }

    /// What stands in brackets; the first has been taken.
    CharSet inBrackets() throws RegexException {
        boolean negated = text.takes('^');
        List<IntPredicate> parts = new ArrayList<>();
        do {
            if (text.isAtEnd()) {
                throw new RegexException(Messages.text("filter.expected-closing-in-regular"));
            }
            parts.add(part());
        } while (!text.takes(']'));
        IntPredicate[] all = parts.toArray(IntPredicate[]::new);
        IntPredicate test = inAllCases(point -> any(all, point));
        return new CharSet(negated ? test.negate() : test);
    }

    private static boolean any(IntPredicate[] parts, int point) {
        for (IntPredicate part : parts) {
            if (part.test(point)) {
                return true;
            }
        }
        return false;
    }

    private IntPredicate part() throws RegexException {
        int first = text.take();
        if (first == '[' && text.isNext(':')) {
            throw new RegexException(Messages.text("filter.expected-no-in-regular"));
        }
        if (first == '\\') {
            IntPredicate set = known();
            if (set != null) {
                return set;
            }
            first = escaped();
        }
        return text.takes('-') ? upTo(first) : only(first);
    }

    private IntPredicate upTo(int first) throws RegexException {
        if (text.isNext(']')) {
            return point -> point == first || point == '-';
        }
        int taken = text.take();
        int last = taken == '\\' ? escaped() : taken;
        if (last < first) {
            throw new RegexException(Messages.text("filter.expected-smaller-character-first"));
        }
        return point -> first <= point && point <= last;
    }

    private static IntPredicate only(int which) {
        return point -> point == which;
    }

    /// What stands behind a backslash outside of brackets.
    CharSet escape() throws RegexException {
        IntPredicate set = known();
        return set == null ? set(only(escaped())) : new CharSet(set);
    }

    private @Nullable IntPredicate known() {
        if (text.takes('d')) {
            return DIGIT;
        }
        if (text.takes('D')) {
            return DIGIT.negate();
        }
        if (text.takes('w')) {
            return SetParser::isWord;
        }
        if (text.takes('W')) {
            return point -> !isWord(point);
        }
        if (text.takes('s')) {
            return SPACE;
        }
        return text.takes('S') ? SPACE.negate() : null;
    }

    private int escaped() throws RegexException {
        int c = text.take();
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'x' -> text.takeHex(2);
            case 'u' -> text.takeHex(4);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new RegexException(
                            Messages.text("filter.expected-no-in-regular-expression", Character.toString(c)));
                }
                yield c;
            }
        };
    }
}
