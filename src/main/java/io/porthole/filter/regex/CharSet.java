package io.porthole.filter.regex;

import java.util.function.IntPredicate;

/// The characters that one place of an expression takes. Usable from any thread.
final class CharSet {
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final IntPredicate test;
    /// What is known of each character of ASCII; 0 where it has not been asked for yet. Threads that find
    /// the same out at the same time write the same.
    private final byte[] known = new byte[128];

    CharSet(IntPredicate test) {
        this.test = test;
    }

    boolean has(int point) {
        if (point >= known.length) {
            return test.test(point);
        }
        if (known[point] == 0) {
            known[point] = test.test(point) ? YES : NO;
        }
        return known[point] == YES;
    }
}
