package io.porthole.filter;

/// The numbers of the rows that a filter lets pass, in order, at one moment. Immutable.
public interface RowList {
    long size();

    /// The number of the row at `position`, counted from 0.
    long number(long position);

    /// The position of the first row whose number is `number` or higher; [#size] where there is none.
    long position(long number);

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
