package io.porthole.ui.filter;

import io.porthole.filter.BarFilter;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.IconButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the table: a text to search for, toggles, a choice of sources, and how many rows pass. It only says
/// what
/// is wanted; whoever is handed the filter does the work, off the JavaFX thread.
public final class FilterBar extends HBox {
    public static final String STYLE_CLASS = "filter-bar";
    public static final String TOGGLE = "filter-toggle";
    public static final String RESET_ID = "filter-reset";

    private final Consumer<BarFilter> onChange;
    private final SearchField search = new SearchField(text -> change(filter().withText(text)));
    private final Map<BarToggle, ToggleButton> toggles = new EnumMap<>(BarToggle.class);
    private final SourceChoice sources = new SourceChoice(names -> setFilter(filter().withSources(names)));
    private final IconButton reset = new IconButton(Feather.ROTATE_CCW, "Show everything again", this::reset);
    private BarFilter filter = BarFilter.EVERYTHING;

    /// A bar that shows everything.
    ///
    /// @param onChange is handed each new filter at once, on the JavaFX thread, whoever set it
    public FilterBar(Consumer<BarFilter> onChange) {
        this.onChange = onChange;
        getStyleClass().add(STYLE_CLASS);
        reset.setId(RESET_ID);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(search, toggles(BarToggle.DOCKER, BarToggle.FILE), new Separator(Orientation.VERTICAL));
        getChildren()
                .addAll(toggles(BarToggle.START, BarToggle.STOP, BarToggle.PAUSE, BarToggle.OTHER), sources, reset);
        showFilter();
    }

    /// The id of the toggle of that word: `docker`, `file`, `start`, `stop`, `pause` or `other`.
    public static String toggleId(String word) {
        return "filter-" + word;
    }

    public BarFilter filter() {
        return filter;
    }

    /// Sets the bar to a filter, and hands it on if it is another than before.
    public void setFilter(BarFilter newFilter) {
        if (!newFilter.text().equals(search.getText().strip())) {
            search.setText(newFilter.text());
        }
        change(newFilter);
    }

    /// The names of the sources to choose from.
    public void setSources(List<String> names) {
        sources.setNames(names);
    }

    /// Tells how many rows pass.
    ///
    /// @param complete whether all rows have been looked at
    public void setCount(long shown, long of, boolean complete) {
        search.setCount(Figures.number(shown) + " of " + Figures.number(of) + (complete ? "" : " so far"));
    }

    /// Puts the cursor into the text and selects what is there.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox toggles(BarToggle... of) {
        var box = new HBox();
        box.getStyleClass().add("filter-toggles");
        for (BarToggle each : of) {
            ToggleButton button = toggle(each);
            toggles.put(each, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private ToggleButton toggle(BarToggle of) {
        var button = new ToggleButton(of.word(), new FontIcon(of.icon()));
        button.setId(toggleId(of.word()));
        button.getStyleClass().addAll(TOGGLE, TOGGLE + "-" + of.word());
        button.setTooltip(new Tooltip("Show " + of.about()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> change(of.switched(filter, button.isSelected())));
        return button;
    }

    private void reset() {
        setFilter(BarFilter.EVERYTHING);
        search.requestFocus();
    }

    private void change(BarFilter newFilter) {
        if (newFilter.equals(filter)) {
            return;
        }
        filter = newFilter;
        showFilter();
        onChange.accept(newFilter);
    }

    private void showFilter() {
        toggles.forEach(this::showToggle);
        sources.setChosen(filter.sources());
        reset.setVisible(!filter.isEverything());
    }

    private void showToggle(BarToggle of, ToggleButton button) {
        boolean on = of.isOn(filter);
        button.setSelected(on);
        button.setDisable(of.isGroup() && !BarToggle.DOCKER.isOn(filter));
        button.setAccessibleText(of.word() + (on ? ": shown" : ": hidden"));
    }
}
