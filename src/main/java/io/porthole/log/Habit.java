package io.porthole.log;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one container or file did lately, and whether it only repeats itself. Used by the log's writer alone.
///
/// A row of one to [#LONGEST] events that comes [#TIMES] times, one right after the other, is a habit; what other
/// containers do meanwhile plays no part. From then on the same events in the same order are repeats, until the order
/// breaks or nothing comes for long: ten times what one round takes, at least a minute and at most an hour.
///
/// What takes longer than ten minutes is no habit, and a single event (a file is written) not if it takes longer than
/// a minute: that is how people work, and each time counts. An end with another exit code than the one before it is
/// never a repeat.
final class Habit {
    /// A power of two, for the ring in which they are kept.
    static final int LONGEST = 8;
    static final int TIMES = 3;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST_ROUND = 10 * MINUTE;
    private static final long LONGEST_PAUSE = 60 * MINUTE;
    private static final int PAUSE_IN_ROUNDS = 10;

    private final int[] words = new int[LONGEST];
    private final long[] times = new long[LONGEST];
    /// How many events in a row were the same as the one so many events before.
    private final int[] same = new int[LONGEST + 1];
    /// When the first of those happened.
    private final long[] since = new long[LONGEST + 1];
    private long seen;
    private long last;
    private String exit = "";
    private @Nullable Course course;

    /// Takes the next event.
    ///
    /// @param word    what happened, as a number ([Words])
    /// @param newExit its exit code; empty where it has none
    /// @param nextId  the number for a repetition that begins with it
    /// @return the repetition of which it is a repeat; null if it is none
    @Nullable
    Repetition next(int word, long time, String newExit, long nextId) {
        if (seen > 0 && Math.abs(time - last) > longestPause()) {
            forget();
        }
        last = time;
        boolean otherEnd = !newExit.isEmpty() && !exit.isEmpty() && !newExit.equals(exit);
        exit = newExit.isEmpty() ? exit : newExit;
        remember(word, time);
        boolean repeats = course != null && course.takes(word, time, exit);
        if (course != null && repeats) {
            return otherEnd ? null : course.repetition();
        }
        lookForAnother(time, nextId);
        return null;
    }

    private long longestPause() {
        if (course == null) {
            return LONGEST_PAUSE;
        }
        long rounds = PAUSE_IN_ROUNDS * course.repetition().figures().every();
        return course.length() == 1 ? MINUTE : Math.clamp(rounds, MINUTE, LONGEST_PAUSE);
    }

    private void remember(int word, long time) {
        for (int length = 1; length <= Math.min(LONGEST, seen); length++) {
            int before = slot(length);
            if (words[before] != word) {
                same[length] = 0;
            } else {
                since[length] = same[length] == 0 ? times[before] : since[length];
                same[length] = Math.min(same[length] + 1, TIMES * LONGEST);
            }
        }
        words[slot(0)] = word;
        times[slot(0)] = time;
        seen++;
    }

    private void lookForAnother(long time, long nextId) {
        if (course != null && course.isBroken()) {
            endCourse();
        }
        int length = length(time);
        if (length > 0 && (course == null || course.hasBegun())) {
            endCourse();
            course = courseOf(length, nextId);
        }
    }

    /// How many events the shortest habit has; 0 if there is none.
    private int length(long time) {
        for (int length = 1; length <= Math.min(LONGEST, seen - 1); length++) {
            if (same[length] >= (TIMES - 1) * length) {
                long round = Math.abs(time - timeBefore(length));
                return round <= (length == 1 ? MINUTE : LONGEST_ROUND) ? length : 0;
            }
        }
        return 0;
    }

    private Course courseOf(int length, long id) {
        int head = 0;
        for (int i = 1; i < length; i++) {
            if (Words.weight(wordBefore(length - 1 - i)) > Words.weight(wordBefore(length - 1 - head))) {
                head = i;
            }
        }
        var circle = new int[length];
        for (int i = 0; i < length; i++) {
            circle[i] = wordBefore(length - 1 - (head + i) % length);
        }
        long headTime = timeBefore(length - 1 - head);
        long every = Math.max(0, headTime - since[length]) / TIMES;
        var figures = new Repetition.Figures(TIMES, since[length], headTime, every, exit, false);
        return new Course(new Repetition(id, figures), circle, (length - head) % length, headTime);
    }

    /// The word so many events before the latest.
    private int wordBefore(int events) {
        return words[slot(1 + events)];
    }

    private long timeBefore(int events) {
        return times[slot(1 + events)];
    }

    /// Where an event is kept: that before the latest few, or with 0 the next.
    private int slot(int back) {
        return (int) (seen - back) & (LONGEST - 1);
    }

    /// Nothing of what was says anything about what follows.
    void forget() {
        endCourse();
        Arrays.fill(same, 0);
        seen = 0;
    }

    private void endCourse() {
        if (course != null) {
            course.repetition().end();
            course = null;
        }
    }
}
