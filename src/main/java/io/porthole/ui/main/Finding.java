package io.porthole.ui.main;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.filter.RowOrder;
import io.porthole.filter.SortedView;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.find.FindActions;
import io.porthole.ui.find.FindBar;
import io.porthole.ui.fx.Figures;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds rows among those that pass the filter, marks them and goes from one to the next in the order of
/// the table, folded ones included. Looks for them as the filter does, off the JavaFX thread and at each
/// row once; while the bar is closed for none. On the JavaFX thread.
final class Finding implements FindActions, AutoCloseable {
    private final EventLog log;
    private final LogView view;
    private final EventTable table;
    private final Supplier<FilterMoment> moment;
    private final Runnable refresh;
    private final FindBar bar = new FindBar(this);
    private RowFilter among = RowFilter.ALL;
    private @Nullable RowFilter wanted;
    private @Nullable Search search;
    private String mistake = "";

    /// The rows that are looked for, and the same in the order of the table.
    private record Search(LogView finds, SortedView ordered) {}

    /// @param moment  when, and in which zone, the times in a filter are meant
    /// @param refresh asks for a call of [#show], from any thread
    Finding(EventLog log, LogView view, EventTable table, Supplier<FilterMoment> moment, Runnable refresh) {
        this.log = log;
        this.view = view;
        this.table = table;
        this.moment = moment;
        this.refresh = refresh;
    }

    FindBar bar() {
        return bar;
    }

    /// The filter in force has changed.
    void filterChanged() {
        among = view.unfolded();
        look();
    }

    @Override
    public void look(String text) {
        switch (FilterLanguage.read(text)) {
            case FilterReading.Good good -> {
                wanted = text.isBlank() ? null : good.expression().toRowFilter(moment.get());
                mistake = "";
                look();
            }
            case FilterReading.Mistake wrong -> mistake = wrong.expected();
        }
        refresh.run();
    }

    /// The rows of the table are in another order.
    void orderChanged(RowOrder order) {
        if (search != null) {
            search.ordered.setOrder(order);
        }
    }

    private void look() {
        if (wanted == null || !bar.isOpen()) {
            stop();
            return;
        }
        if (search == null) {
            search = begin();
        }
        search.finds.setFilter(among.equals(RowFilter.ALL) ? wanted : among.and(wanted));
    }

    private Search begin() {
        var finds = new LogView(log);
        finds.onChange(refresh);
        var ordered = new SortedView(finds, log);
        ordered.onChange(refresh);
        ordered.setOrder(table.orderProperty().get());
        return new Search(finds, ordered);
    }

    /// Looks for nothing any more. A slow filter is left to end by itself, or a key would wait for it.
    private void stop() {
        if (search != null) {
            search.ordered.stop();
            search.finds.stop();
            search = null;
        }
    }

    @Override
    public void next() {
        go(1);
    }

    @Override
    public void previous() {
        go(-1);
    }

    /// From the selected row to the next that is found, and from the last to the first.
    private void go(int step) {
        if (!bar.isOpen()) {
            bar.open();
        }
        RowList found = found();
        if (found == null || found.size() == 0) {
            return;
        }
        Row selected = table.selectedProperty().get();
        long after = selected == null ? 0 : after(found, selected);
        boolean isAt = selected != null && found.contains(selected.number());
        long position = step > 0 ? after : after - (isAt ? 2 : 1);
        table.seek(found.number(Math.floorMod(position, found.size())));
        refresh.run();
    }

    /// How many of the rows found stand before the place behind `row`, whether it is one of them or not.
    private long after(RowList found, Row row) {
        long low = 0;
        long high = found.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Row other = log.row(found.number(middle));
            if (other == null || found.order().compare(other, row) <= 0) { // null has just been let go
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private @Nullable RowList found() {
        return search == null || search.ordered.result().filter().equals(RowFilter.ALL)
                ? null
                : search.ordered.result().rows();
    }

    /// Marks what has been found by now.
    void show() {
        RowList found = found();
        // those in the order of arrival are quicker to ask than sorted ones
        table.setFound(
                search == null || found == null ? null : search.finds.result().rows());
        if (!mistake.isEmpty()) {
            bar.setMistake(mistake);
        } else {
            bar.setCount(found == null ? "" : count(found));
        }
    }

    private String count(RowList found) {
        String soFar = search != null && search.finds.result().complete() ? "" : Messages.text("window.so-far");
        var selected = table.selectedProperty().get();
        long position = selected == null ? found.size() : found.position(selected.number());
        boolean at = selected != null && found.contains(selected.number());
        String number = Figures.number(found.size());
        return (at
                        ? Messages.text("window.of", Figures.number(position + 1), number)
                        : Messages.text("window.found", number))
                + soFar;
    }

    @Override
    public void closed() {
        stop();
        mistake = "";
        table.stay();
        table.requestFocus();
        refresh.run();
    }

    /// Looks for nothing any more, and has looked for all.
    @Override
    public void close() {
        if (search != null) {
            search.ordered.close();
            search.finds.close();
            search = null;
        }
    }
}
