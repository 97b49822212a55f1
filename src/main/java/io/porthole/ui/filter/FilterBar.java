package io.porthole.ui.filter;

import io.porthole.filter.BarFilter;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;

/// The bar above the table: a text to search for, toggles, a choice of sources, and how many rows pass.
public final class FilterBar extends HBox {
    private final Consumer<BarFilter> onChange;
    private BarFilter filter = BarFilter.EVERYTHING;

    /// A bar that shows everything.
    ///
    /// @param onChange is handed each new filter at once, on the JavaFX thread, whoever set it
    public FilterBar(Consumer<BarFilter> onChange) {
        this.onChange = onChange;
    }

    public BarFilter filter() {
        return filter;
    }

    /// Sets the bar to a filter, and hands it on if it is another than before.
    public void setFilter(BarFilter newFilter) {
        filter = newFilter;
        onChange.accept(newFilter);
    }

    /// The names of the sources to choose from.
    public void setSources(List<String> names) {}

    /// Tells how many rows pass.
    ///
    /// @param complete whether all rows have been looked at
    public void setCount(long shown, long of, boolean complete) {}

    public void focusSearch() {}
}
