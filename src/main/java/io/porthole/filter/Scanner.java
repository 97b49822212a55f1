package io.porthole.filter;

import org.jspecify.annotations.Nullable;

/// A text and the place up to which it is read.
final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    int length() {
        return text.length();
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /// The next character; a space at the end.
    char peek() {
        return isAtEnd() ? ' ' : text.charAt(at);
    }

    char take() {
        return text.charAt(at++);
    }

    /// Whether what comes next is `sign`, which is then taken.
    boolean takes(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    void skipSpaces() {
        while (!isAtEnd() && isSpace(peek())) {
            at++;
        }
    }

    /// Whether what comes next is a whole word, whatever its case.
    boolean isWord(String word) {
        int end = at + word.length();
        boolean ends = end >= text.length() || isSpace(text.charAt(end)) || "()".indexOf(text.charAt(end)) >= 0;
        return ends && text.regionMatches(true, at, word, 0, word.length());
    }

    String from(int start) {
        return text.substring(start, at);
    }

    /// The operator that comes next, which is then taken; null if none does.
    @Nullable
    Operator takeOperator() {
        for (Operator operator : Operator.values()) {
            if (takes(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
