package io.porthole.log;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// Says which rows of a segment are repeats, and of what. Takes no room in a segment that has none.
///
/// Written by one thread. A reader may ask for any row that was published to it after [#set].
final class RepeatColumn {
    private final Dictionary<Repetition> repetitionOf = new Dictionary<>(new IdentityHashMap<>());
    /// One more than the repetition's number; 0 for none.
    private char @Nullable [] numbers;

    void set(int row, Repetition repetition) {
        if (numbers == null) {
            numbers = new char[Segment.ROWS];
        }
        numbers[row] = (char) (repetitionOf.number(repetition) + 1);
    }

    /// The number, within the segment, of what the row repeats; -1 for none.
    int number(int row) {
        char[] known = numbers;
        return known == null ? -1 : known[row] - 1;
    }

    Repetition get(int number) {
        return repetitionOf.get(number);
    }

    /// How much memory it takes.
    long bytes() {
        char[] known = numbers;
        return known == null ? 0 : (long) known.length * Character.BYTES;
    }

    void seal() {
        repetitionOf.seal();
    }
}
