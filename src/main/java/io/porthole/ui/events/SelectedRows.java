package io.porthole.ui.events;

import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import java.util.List;
import java.util.TreeMap;

/// Which rows are selected, by their numbers. Immutable; usable from any thread. What it costs to keep and to ask
/// depends on how often the user clicked, never on how many rows are selected.
///
/// @param layers what the user did, the oldest first; the last layer that says something of a row decides
record SelectedRows(List<Layer> layers) {
    static final SelectedRows NONE = new SelectedRows(List.of());

    /// One stretch of a list, or single rows.
    sealed interface Layer {
        Verdict of(long number);

        /// Which rows of `rows` this layer may select.
        Span within(RowList rows);

        /// Whether all its rows have gone, where none below `first` is held.
        boolean isGone(long first);
    }

    enum Verdict {
        SELECTED,
        NOT,
        UNSAID
    }

    /// Positions in a list.
    ///
    /// @param to exclusive
    record Span(long from, long to) {
        static final Span EMPTY = new Span(Long.MAX_VALUE, 0);

        Span and(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }

        long size() {
            return Math.max(0, to - from);
        }
    }

    /// The rows of a list from one position to another, as the list was when they were selected.
    ///
    /// @param last inclusive
    record Stretch(RowList rows, long first, long last) implements Layer {
        @Override
        public Verdict of(long number) {
            long position = rows.position(number);
            boolean within = position >= first && position <= last && rows.number(position) == number;
            return within ? Verdict.SELECTED : Verdict.UNSAID;
        }

        @Override
        public Span within(RowList others) {
            if (!others.order().equals(rows.order())) {
                return new Span(0, others.size());
            }
            long from = others.position(rows.number(first));
            long to = others.position(rows.number(last));
            boolean isLost = from > to || to == others.size(); // in another order an evicted row has no position
            return isLost ? new Span(Math.min(from, 0), others.size()) : new Span(from, to + 1);
        }

        @Override
        public boolean isGone(long oldest) {
            return rows.order().equals(RowOrder.ARRIVAL) && rows.number(last) < oldest;
        }
    }

    /// Single rows that were selected, or left out.
    record Singles(TreeMap<Long, Boolean> rows) implements Layer {
        Singles {
            rows = new TreeMap<>(rows);
        }

        @Override
        public Verdict of(long number) {
            Boolean selected = rows.get(number);
            return selected == null ? Verdict.UNSAID : selected ? Verdict.SELECTED : Verdict.NOT;
        }

        @Override
        public Span within(RowList others) {
            Span all = Span.EMPTY;
            for (Long number : rows.keySet()) {
                if (others.contains(number)) {
                    long position = others.position(number);
                    all = all.and(new Span(position, position + 1));
                }
            }
            return all;
        }

        @Override
        public boolean isGone(long first) {
            return rows.isEmpty() || rows.lastKey() < first;
        }

        Singles with(long number, boolean selected) {
            var more = new Singles(rows);
            more.rows.put(number, selected);
            return more;
        }
    }

    SelectedRows {
        layers = List.copyOf(layers);
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    boolean holds(long number) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Verdict verdict = layers.get(i).of(number);
            if (verdict != Verdict.UNSAID) {
                return verdict == Verdict.SELECTED;
            }
        }
        return false;
    }

    /// Positions in `rows` outside of which no row is selected.
    Span within(RowList rows) {
        return layers.stream().map(layer -> layer.within(rows)).reduce(Span.EMPTY, Span::and);
    }

    /// Without what has gone from the log.
    SelectedRows since(long first) {
        return layers.stream().anyMatch(layer -> layer.isGone(first))
                ? new SelectedRows(
                        layers.stream().filter(layer -> !layer.isGone(first)).toList())
                : this;
    }
}
