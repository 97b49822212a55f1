package io.porthole.ui.filter;

import io.porthole.filter.BarFilter;
import io.porthole.filter.Combination;
import io.porthole.filter.FilterText;
import io.porthole.message.Messages;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.UserAction;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the table: a text in the filter language, toggles, a choice of sources, and how many rows
/// pass. It only says what is wanted; whoever is handed the filter does the work, off the JavaFX thread.
public final class FilterBar extends HBox implements AutoCloseable {
    public static final String STYLE_CLASS = "filter-bar";
    public static final String TOGGLE = "filter-toggle";
    public static final String RESET_ID = "filter-reset";

    /// In less the toggles show their signs only, to leave room for the text.
    private static final double ROOMY = 1_000;

    private static final double LEAST = 520;

    private final Consumer<BarFilter> onChange;
    private final TextEntry entry;
    private final Map<BarToggle, ToggleButton> toggles = new EnumMap<>(BarToggle.class);
    private final SourceChoice sources = new SourceChoice(names -> setFilter(filter().withSources(names)));
    private final NamedFilters named;
    private final IconButton reset =
            new IconButton(Feather.ROTATE_CCW, Messages.text("filter-pane.show-everything-again"), this::reset);
    private BarFilter filter = BarFilter.EVERYTHING;

    /// A bar that shows everything.
    ///
    /// @param onChange  is handed each new filter at once, on the JavaFX thread, whoever set it
    /// @param completer asked for suggestions while somebody types
    /// @param settings  where filters are kept
    /// @param clock     tells for how long a filter was in force
    public FilterBar(Consumer<BarFilter> onChange, Completer completer, SettingsStore settings, InstantSource clock) {
        this.onChange = onChange;
        entry = new TextEntry(text -> change(filter().withText(text)), completer, settings, clock);
        named = new NamedFilters(
                settings, entry::inForce, text -> setFilter(filter().withText(text)), new AskedFile(this));
        getStyleClass().add(STYLE_CLASS);
        reset.setId(RESET_ID);
        HBox.setHgrow(entry.field(), Priority.ALWAYS);
        getChildren()
                .addAll(entry.field(), toggles(BarToggle.DOCKER, BarToggle.FILE), new Separator(Orientation.VERTICAL));
        getChildren()
                .addAll(
                        toggles(BarToggle.START, BarToggle.STOP, BarToggle.PAUSE, BarToggle.OTHER),
                        sources,
                        named,
                        reset);
        setMinWidth(LEAST);
        widthProperty().subscribe(width -> setRoomy(width.doubleValue() >= ROOMY));
        showFilter();
    }

    private void setRoomy(boolean roomy) {
        ContentDisplay display = roomy ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
        toggles.values().forEach(button -> button.setContentDisplay(display));
    }

    /// The id of the toggle of that word: `docker`, `file`, `start`, `stop`, `pause` or `other`.
    public static String toggleId(String word) {
        return "filter-" + word;
    }

    public BarFilter filter() {
        return filter;
    }

    /// The same with the text that is in force: while there is a mistake in the one typed, the last one without.
    public BarFilter inForce() {
        return filter.withText(entry.inForce());
    }

    /// Sets the bar to a filter, and hands it on if it is another than before.
    public void setFilter(BarFilter newFilter) {
        if (!newFilter.text().equals(entry.field().getText().strip())) {
            entry.show(newFilter.text());
        }
        change(newFilter);
    }

    /// Joins the text in force with a term that somebody points at.
    ///
    /// @param term such as [io.porthole.filter.FilterLanguage#term] makes
    /// @throws IllegalArgumentException if it cannot be read
    public void combine(Combination how, String term) {
        setFilter(filter.withText(FilterText.combined(entry.inForce(), how, term)));
    }

    /// Puts a term into the text in force, in the place of those with these keys.
    ///
    /// @param keys such as `since` and `until`
    /// @param term empty to take the others away
    /// @throws IllegalArgumentException if it cannot be read, or there is no such key
    public void setTerm(Set<String> keys, String term) {
        setFilter(filter.withText(FilterText.withTerm(entry.inForce(), keys, term)));
    }

    /// The names of the sources to choose from.
    public void setSources(List<String> names) {
        sources.setNames(names);
    }

    /// Tells how many rows pass.
    ///
    /// @param complete whether all rows have been looked at
    public void setCount(long shown, long of, boolean complete) {
        entry.field()
                .setCount(Messages.text(
                        "filter-pane.of-2",
                        Figures.number(shown),
                        Figures.number(of),
                        complete ? "" : Messages.text("filter-pane.so-far")));
    }

    /// What can be done here.
    public List<UserAction> actions() {
        return Stream.concat(named.actions().stream(), entry.actions().stream()).toList();
    }

    /// Puts the cursor into the text and selects what is there.
    public void focusSearch() {
        entry.field().requestFocus();
        entry.field().selectAll();
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
        button.setTooltip(new Tooltip(Messages.text("filter-pane.show", of.word(), of.about())));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> change(of.switched(filter, button.isSelected())));
        return button;
    }

    private void reset() {
        setFilter(BarFilter.EVERYTHING);
        entry.field().requestFocus();
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

    /// Asks for nothing any more, and remembers the filter that is in force.
    @Override
    public void close() {
        entry.close();
        named.close();
    }

    private void showToggle(BarToggle of, ToggleButton button) {
        boolean on = of.isOn(filter);
        button.setSelected(on);
        button.setDisable(of.isGroup() && !BarToggle.DOCKER.isOn(filter));
        button.setAccessibleText(
                of.word() + (on ? Messages.text("filter-pane.shown") : Messages.text("filter-pane.hidden")));
    }
}
