package io.porthole.filter;

import io.porthole.log.ByteLetter;

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

    /// A letter, whatever its case, as a text of a byte a character has it.
    static ByteLetter inByte(char letter) {
        char folded = fold(letter);
        int inAny = 0;
        int inAll = 0xff;
        for (int one = 0; one < FOLDED.length; one++) {
            if (FOLDED[one] == folded) {
                inAny |= one;
                inAll &= one;
            }
        }
        return new ByteLetter(inAny ^ inAll, inAny);
    }

    private static char beyond(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
