package io.porthole.filter;

/// In which order rows are listed. Rows that are equal in it stand in the order of their numbers; rows without a value
/// stand last, whichever way.
///
/// @param key        what decides
/// @param descending whether the largest comes first
public record RowOrder(SortKey key, boolean descending) {
    /// As the rows came, which is the order of their numbers.
    public static final RowOrder ARRIVAL = new RowOrder(SortKey.Value.NUMBER, false);
}
