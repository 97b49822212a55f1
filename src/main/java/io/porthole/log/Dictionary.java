package io.porthole.log;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the different values of a segment's column, so that a row holds two bytes in place of a value.
///
/// Written by one thread. A reader may ask for any number that was published to it after [#number].
///
/// @param <T> the values; compared as the given map compares its keys
final class Dictionary<T> {
    private Object[] values = new Object[16];
    private volatile int count;
    private @Nullable Map<T, Integer> numbers;

    Dictionary(Map<T, Integer> numbers) {
        this.numbers = numbers;
    }

    char number(T value) {
        Map<T, Integer> known = numbers;
        if (known == null) {
            throw new IllegalStateException("sealed");
        }
        Integer number = known.get(value);
        if (number == null) {
            number = add(value);
            known.put(value, number);
        }
        return (char) number.intValue();
    }

    private int add(T value) {
        int number = count;
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2);
        }
        values[number] = value;
        count = number + 1;
        return number;
    }

    @SuppressWarnings("unchecked") // only add() writes to the array
    T get(int number) {
        return (T) values[number];
    }

    int size() {
        return count;
    }

    /// Ends the writing and gives back what only the writer needed.
    void seal() {
        numbers = null;
        values = Arrays.copyOf(values, count);
    }
}
