package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Some of a segment's rows, a bit for each. One thread's own.
public final class RowSet {
    private final long[] words;
    private final int firstWord;

    private RowSet(long[] words, int firstWord) {
        this.words = words;
        this.firstWord = firstWord;
    }

    /// The rows from `from` up to and without `to`.
    static RowSet range(int from, int to) {
        if (from < 0 || to > Segment.ROWS || from >= to) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        int firstWord = from / Long.SIZE;
        var words = new long[(to - 1) / Long.SIZE + 1 - firstWord];
        Arrays.fill(words, -1L);
        words[0] &= -1L << from;
        words[words.length - 1] &= -1L >>> -to;
        return new RowSet(words, firstWord);
    }

    /// The number of the first word that may hold a row. A word's bit 0 is the row of 64 times its number.
    int firstWord() {
        return firstWord;
    }

    /// The number after that of the last word that may hold a row.
    int endWord() {
        return firstWord + words.length;
    }

    long word(int number) {
        return words[number - firstWord];
    }

    void setWord(int number, long word) {
        words[number - firstWord] = word;
    }

    /// Leaves the rows that pass; asks for each once, in order.
    void retain(IntPredicate test) {
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            long kept = 0;
            while (left != 0) {
                long bit = Long.lowestOneBit(left);
                left ^= bit;
                int row = (firstWord + i) * Long.SIZE + Long.numberOfTrailingZeros(bit);
                kept |= test.test(row) ? bit : 0;
            }
            words[i] = kept;
        }
    }

    /// Leaves nothing.
    void clear() {
        Arrays.fill(words, 0);
    }

    RowSet copy() {
        return new RowSet(words.clone(), firstWord);
    }

    /// Takes away the rows of a copy of this.
    void remove(RowSet others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~others.words[i];
        }
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
