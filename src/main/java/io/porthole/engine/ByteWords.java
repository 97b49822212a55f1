package io.porthole.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Searches and hashes bytes eight at a time, which is what makes reading a stream cheap: byte by byte, the search
/// for newlines alone costs five times as much.
///
/// A word is tested whole by arithmetic: `w ^ b…b` has a zero byte where `w` has the byte `b`, and `(x - 01…01) &
/// ~x & 80…80` has its lowest bit set in the lowest zero byte of `x`.
final class ByteWords {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long NEWLINES = ONES * '\n';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final long ZEROS = ONES * '0';
    private static final long BELOW_TEN = ONES * (0x80 - 10);
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private ByteWords() {}

    /// The first newline from `from` on and before `to`, or -1.
    static int newline(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long found = zeroBytes((long) WORDS.get(bytes, i) ^ NEWLINES);
            if (found != 0) {
                return i + first(found);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// Where the quote stands that closes the JSON string which begins at `from`, or -1 if the string is not plain: has
    /// an escape, a control character or one beyond ASCII in it.
    ///
    /// Somewhere from `from` on there must be a control character or a quote, with seven more bytes behind it.
    static int plainStringEnd(byte[] bytes, int from) {
        for (int i = from; ; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long below = (word - SPACES) & ~word & HIGHS;
            long found = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES) | below | (word & HIGHS);
            if (found != 0) {
                int at = i + first(found);
                return bytes[at] == '"' ? at : -1;
            }
        }
    }

    /// The number that the eight digits at `at` make, or -1 if one of the eight bytes there is none.
    static int eightDigits(byte[] bytes, int at) {
        long digits = (long) WORDS.get(bytes, at) ^ ZEROS;
        if (((digits | (digits + BELOW_TEN)) & HIGHS) != 0) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8); // of every second byte on: the first digit is the lowest byte
        long first = (pairs & 0xFF000000FFL) * (1_000_000L << 32 | 100);
        long second = (pairs >>> 16 & 0xFF000000FFL) * (10_000L << 32 | 1);
        return (int) ((first + second) >>> 32);
    }

    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = mix(hash, (long) WORDS.get(bytes, i));
        }
        if (i > from && i < to) {
            hash = mix(hash, (long) WORDS.get(bytes, to - Long.BYTES)); // some bytes again
            i = to;
        }
        for (; i < to; i++) {
            hash = mix(hash, bytes[i]);
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private static long mix(long hash, long word) {
        long mixed = (hash ^ word) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    private static int first(long found) {
        return Long.numberOfTrailingZeros(found) / Byte.SIZE;
    }
}
