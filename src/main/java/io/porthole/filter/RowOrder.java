package io.porthole.filter;

import io.porthole.log.Row;
import java.util.Comparator;

/// In which order rows are listed. Rows that are equal in it stand in the order of their numbers; rows
/// without a value stand last, whichever way.
///
/// @param key        what decides
/// @param descending whether the largest comes first
public record RowOrder(SortKey key, boolean descending) implements Comparator<Row> {
    /// As the rows came, which is the order of their numbers.
    public static final RowOrder ARRIVAL = new RowOrder(SortKey.Value.NUMBER, false);

    @Override
    public int compare(Row a, Row b) {
        int order = switch (key) {
            case SortKey.Value value -> directed(Long.compare(value.of(a), value.of(b)));
            case SortKey.Text text -> compare(text.of(a.event()), text.of(b.event()));
        };
        return order != 0 ? order : Long.compare(a.number(), b.number());
    }

    private int compare(String a, String b) {
        return a.isEmpty() || b.isEmpty()
                ? Boolean.compare(a.isEmpty(), b.isEmpty())
                : directed(NaturalOrder.INSTANCE.compare(a, b));
    }

    private int directed(int order) {
        return descending ? -Integer.signum(order) : order;
    }
}
