package io.porthole.filter.regex;

import java.util.function.IntPredicate;

/// The characters that one place of an expression takes.
final class CharSet {
    private static final int ASCII = 128;

    private final IntPredicate test;
    private final long low;
    private final long high;

    CharSet(IntPredicate test) {
        this.test = test;
        this.low = bits(test, 0);
        this.high = bits(test, Long.SIZE);
    }

    private static long bits(IntPredicate test, int from) {
        long bits = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            bits |= test.test(from + i) ? 1L << i : 0;
        }
        return bits;
    }

    boolean has(int point) {
        if (point < ASCII) {
            return ((point < Long.SIZE ? low : high) >>> point & 1) != 0;
        }
        return test.test(point);
    }
}
