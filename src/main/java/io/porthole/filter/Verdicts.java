package io.porthole.filter;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Asks a question about each number of a dictionary at most once.
final class Verdicts {
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final IntPredicate question;
    private byte[] known = new byte[64];

    Verdicts(IntPredicate question) {
        this.question = question;
    }

    boolean of(int number) {
        byte verdict = number < known.length ? known[number] : UNKNOWN;
        return verdict == UNKNOWN ? ask(number) : verdict == YES;
    }

    private boolean ask(int number) {
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
        }
        boolean verdict = question.test(number);
        known[number] = verdict ? YES : NO;
        return verdict;
    }
}
