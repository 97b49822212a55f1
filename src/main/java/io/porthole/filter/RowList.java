package io.porthole.filter;

/// The numbers of the rows that a filter lets pass, at one moment. Immutable.
public interface RowList {
    long size();

    /// The number of the row at `position`, counted from 0.
    long number(long position);

    /// Where the rows are in the order of arrival, the position of the first row whose number is `number` or higher;
    /// in another order, the position of the row of that number. [#size] where there is none.
    long position(long number);

    /// In which order the rows are.
    default RowOrder order() {
        return RowOrder.ARRIVAL;
    }

    /// Whether the row of that number is in the list.
    default boolean contains(long number) {
        long position = position(number);
        return position < size() && number(position) == number;
    }

    /// Those of the rows whose numbers are lower, in the same order.
    default RowList before(long number) {
        return new Beginning(this, position(number));
    }

    /// How many rows have that number or a higher one.
    default long countFrom(long number) {
        return size() - position(number);
    }

    /// Every row from `first` up to and without `next`.
    static RowList range(long first, long next) {
        return new RowList() {
            @Override
            public long size() {
                return next - first;
            }

            @Override
            public long number(long position) {
                return first + position;
            }

            @Override
            public long position(long number) {
                return Math.clamp(number - first, 0L, size());
            }
        };
    }
}
