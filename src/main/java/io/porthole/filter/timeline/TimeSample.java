package io.porthole.filter.timeline;

/// A few of the times of many rows, evenly taken, with the first and the last of all: what is needed to
/// choose what an axis shows.
final class TimeSample {
    private static final int MOST = 256;

    private final long[] taken = new long[MOST];
    private int count;
    private int every = 1;
    private int skipped;
    private long least = Long.MAX_VALUE;
    private long largest = Long.MIN_VALUE;

    void add(long time) {
        least = Math.min(least, time);
        largest = Math.max(largest, time);
        skipped++;
        if (skipped == every) {
            skipped = 0;
            take(time);
        }
    }

    private void take(long time) {
        if (count == MOST) {
            thinOut();
        }
        taken[count++] = time;
    }

    private void thinOut() {
        every *= 2;
        count = MOST / 2;
        for (int i = 0; i < count; i++) {
            taken[i] = taken[2 * i];
        }
    }

    /// How many times [#copy] gives.
    int size() {
        return count == 0 && least > largest ? 0 : count + 2;
    }

    /// Puts the times into an array and says where the next ones go.
    int copy(long[] into, int at) {
        if (size() == 0) {
            return at;
        }
        System.arraycopy(taken, 0, into, at, count);
        into[at + count] = least;
        into[at + count + 1] = largest;
        return at + count + 2;
    }
}
