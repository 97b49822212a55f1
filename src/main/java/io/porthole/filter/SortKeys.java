package io.porthole.filter;

import io.porthole.log.Segment;

/// Reads the keys by which rows are sorted. One thread's own.
interface SortKeys {
    /// The key of row `index`.
    long read(Segment segment, int index);

    /// Called after some keys have been read and before they are compared.
    default void prepare() {}

    /// What stands for a key in comparisons: the smaller comes first. It may change with [#prepare]; which of two is
    /// smaller does not.
    long rank(long key);

    /// Whether so many keys are kept of rows that have gone that it is better to begin anew.
    ///
    /// @param rows how many rows are sorted
    default boolean isCrowded(long rows) {
        return false;
    }

    static SortKeys of(RowOrder order) {
        return switch (order.key()) {
            case SortKey.Value value -> new NumberKeys(value, order.descending());
            case SortKey.Text text -> new TextKeys(text, order.descending());
        };
    }
}
