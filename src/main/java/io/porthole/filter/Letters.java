package io.porthole.filter;

/// Letters whatever their case.
final class Letters {
    private static final char[] FOLDED = new char[256];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = beyond(c);
        }
    }

    private Letters() {}

    /// The letter that stands for all cases of one.
    static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : beyond(c);
    }

    private static char beyond(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
