package io.porthole.filter.regex;

import io.porthole.message.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of an expression and the place up to which it is read.
final class PatternText {
    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,6})(,(\\d{1,6})?)?}");

    private final String source;
    private int at;

    PatternText(String source) {
        this.source = source;
    }

    boolean isAtEnd() {
        return at >= source.length();
    }

    boolean isNext(char c) {
        return !isAtEnd() && source.charAt(at) == c;
    }

    boolean takes(char c) {
        boolean found = isNext(c);
        at += found ? 1 : 0;
        return found;
    }

    /// The next character.
    int take() throws RegexException {
        if (isAtEnd()) {
            throw new RegexException(Messages.text("filter.expected-more-end-regular"));
        }
        int point = source.codePointAt(at);
        at += Character.charCount(point);
        return point;
    }

    /// The least and the most of `{2}`, `{2,}` or `{2,5}`, where -1 is any number; empty if none of these
    /// comes next.
    int[] takeTimes() {
        if (!isNext('{')) {
            return new int[0];
        }
        Matcher times = TIMES.matcher(source).region(at, source.length());
        if (!times.lookingAt()) {
            return new int[0];
        }
        at = times.end();
        int least = Integer.parseInt(times.group(1));
        String most = times.group(3);
        int many = times.group(2) == null ? least : -1;
        return new int[] {least, most == null ? many : Integer.parseInt(most)};
    }

    /// The character of that many hexadecimal digits, or, in braces, of any number of them.
    int takeHex(int digits) throws RegexException {
        boolean inBraces = takes('{');
        int from = at;
        while (!isAtEnd() && Character.digit(source.charAt(at), 16) >= 0 && at - from < (inBraces ? 6 : digits)) {
            at++;
        }
        boolean isWhole = inBraces ? at > from : at - from == digits;
        int point = isWhole ? Integer.parseInt(source.substring(from, at), 16) : -1;
        if ((inBraces && !takes('}')) || !Character.isValidCodePoint(point)) {
            throw new RegexException(Messages.text("filter.expected-number-character-in-regular"));
        }
        return point;
    }
}
