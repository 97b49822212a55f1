package io.porthole.filter;

/// The first rows of a list.
///
/// @param rows in the order of arrival
/// @param size how many of them
record Beginning(RowList rows, long size) implements RowList {
    @Override
    public long number(long position) {
        return rows.number(position);
    }

    @Override
    public long position(long number) {
        return Math.min(size, rows.position(number));
    }
}
