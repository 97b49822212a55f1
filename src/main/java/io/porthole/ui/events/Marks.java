package io.porthole.ui.events;

import io.porthole.filter.RowList;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/// The rows that the user marked, by their numbers, at most [#MOST] of them.
final class Marks {
    static final int MOST = 10_000;

    private final TreeSet<Long> numbers = new TreeSet<>();

    boolean holds(long number) {
        return numbers.contains(number);
    }

    int count() {
        return numbers.size();
    }

    /// Marks a row, or takes its mark away.
    ///
    /// @return false where there are so many marks that the row got none
    boolean toggle(long number) {
        if (numbers.remove(number)) {
            return true;
        }
        return numbers.size() < MOST && numbers.add(number);
    }

    void forgetBefore(long first) {
        if (!numbers.isEmpty() && numbers.first() < first) {
            numbers.headSet(first).clear();
        }
    }

    /// The position of the next marked row after `position`, going on at the list's other end; -1 where none is marked.
    long after(long position, RowList rows) {
        long next = least(rows, other -> other > position);
        return next >= 0 ? next : least(rows, _ -> true);
    }

    /// The position of the marked row before `position`, going on at the list's other end; -1 where none is marked.
    long before(long position, RowList rows) {
        long previous = positions(rows).filter(other -> other < position).max().orElse(-1);
        return previous >= 0 ? previous : positions(rows).max().orElse(-1);
    }

    private long least(RowList rows, LongPredicate test) {
        return positions(rows).filter(test).min().orElse(-1);
    }

    private LongStream positions(RowList rows) {
        return numbers.stream()
                .mapToLong(Long::longValue)
                .filter(rows::contains)
                .map(rows::position);
    }
}
