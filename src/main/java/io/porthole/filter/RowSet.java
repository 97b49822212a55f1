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

    /// The first row; 0 where there is none.
    int first() {
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                return (firstWord + i) * Long.SIZE + Long.numberOfTrailingZeros(words[i]);
            }
        }
        return 0;
    }

    /// The row after the last; 0 where there is none.
    int end() {
        for (int i = words.length - 1; i >= 0; i--) {
            if (words[i] != 0) {
                return (firstWord + i + 1) * Long.SIZE - Long.numberOfLeadingZeros(words[i]);
            }
        }
        return 0;
    }

    /// Whether it has a row of those from [#first] to [#end].
    boolean contains(int row) {
        return (words[row / Long.SIZE - firstWord] >>> row & 1) != 0;
    }

    /// Adds a row of a copy of this.
    void add(int row) {
        words[row / Long.SIZE - firstWord] |= 1L << row;
    }

    /// Adds the rows of a copy of this.
    void add(RowSet others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    /// Takes the rows of a copy of this in place of its own.
    void set(RowSet others) {
        System.arraycopy(others.words, 0, words, 0, words.length);
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
