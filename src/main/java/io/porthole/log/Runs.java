package io.porthole.log;

import java.util.Arrays;

/// A column in which neighbouring rows often have the same value: it keeps each run of equal values once.
///
/// Written by one thread. A reader may ask for any row that was published to it after [#append].
final class Runs {
    private char[] starts = new char[16];
    private long[] values = new long[16];
    private volatile int count;

    /// Adds a row's value; rows are added in order.
    void append(int row, long value) {
        int runs = count;
        if (runs > 0 && values[runs - 1] == value) {
            return;
        }
        if (runs == starts.length) {
            values = Arrays.copyOf(values, runs * 2);
            starts = Arrays.copyOf(starts, runs * 2);
        }
        starts[runs] = (char) row;
        values[runs] = value;
        count = runs + 1;
    }

    long get(int row) {
        int low = 0;
        int high = count - 1;
        char[] from = starts;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return values[low];
    }

    /// How much memory it takes.
    long bytes() {
        return (long) values.length * (Long.BYTES + Character.BYTES);
    }

    /// Gives back the room that was kept for further rows.
    void seal() {
        starts = Arrays.copyOf(starts, count);
        values = Arrays.copyOf(values, count);
    }
}
