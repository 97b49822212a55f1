package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.settings.NamedFilter;
import io.porthole.settings.SavedFilters;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of the filters that have a name: puts one in force, saves the present one, renames, deletes, exports and
/// imports.
final class NamedFilters extends MenuButton implements AutoCloseable {
    static final String ID = "filter-named";
    static final String NONE = Messages.text("filter-pane.no-filter-name-yet");
    static final String SAVE = Messages.text("filter-pane.save-filter");
    static final String RENAME = Messages.text("filter-pane.rename");
    static final String DELETE = Messages.text("filter-pane.delete");
    static final String EXPORT = Messages.text("filter-pane.export-all-file");
    static final String IMPORT = Messages.text("filter-pane.import-from-file");

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    private static final int WITH_KEYS = ORDINALS.size();
    private static final int LONGEST = 80;

    private final SettingsStore settings;
    private final Supplier<String> inForce;
    private final Consumer<String> onChoice;
    private final FilterExchange exchange;
    private final UserAction save = new UserAction(
            Place.ANYWHERE, "filter.save", Messages.text("filter-pane.save-filter-under-name"), this::save);
    private final List<UserAction> choices = new ArrayList<>();

    /// @param inForce  the text that is saved
    /// @param onChoice told the text that is chosen
    NamedFilters(SettingsStore settings, Supplier<String> inForce, Consumer<String> onChoice, FileChoice files) {
        this.settings = settings;
        this.inForce = inForce;
        this.onChoice = onChoice;
        this.exchange = new FilterExchange(this, files, this::add);
        setId(ID);
        setGraphic(new FontIcon(Feather.BOOKMARK));
        save.keys("Ctrl+D").when(() -> !inForce.get().isEmpty());
        for (int i = 0; i < WITH_KEYS; i++) {
            choices.add(choice(i));
        }
        setTooltip(new Tooltip(Messages.text("filter-pane.named-filters")));
        setAccessibleText(Messages.text("filter-pane.named-filters"));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> list());
        list();
    }

    private UserAction choice(int at) {
        String name = Messages.text("filter-pane.put-named-filter-in", ORDINALS.get(at));
        return new UserAction(Place.ANYWHERE, "filter.named" + (at + 1), name, () -> choose(at))
                .keys("Ctrl+" + (at + 1))
                .when(() -> at < named().size());
    }

    private void choose(int at) {
        if (at < named().size()) {
            onChoice.accept(named().get(at).text());
        }
    }

    /// Saving, and choosing one of the first.
    List<UserAction> actions() {
        return Stream.concat(Stream.of(save), choices.stream()).toList();
    }

    private List<NamedFilter> named() {
        return settings.settings().filters().named();
    }

    private void change(UnaryOperator<SavedFilters> change) {
        settings.change(now -> now.withFilters(change.apply(now.filters())));
        list();
    }

    /// Returns what there is no room for.
    private List<NamedFilter> add(List<NamedFilter> added) {
        change(now -> now.with(added));
        SavedFilters there = settings.settings().filters();
        return added.stream()
                .filter(filter -> there.find(filter.name()).isEmpty())
                .toList();
    }

    private void list() {
        List<NamedFilter> named = named();
        var items = new ArrayList<MenuItem>();
        for (int i = 0; i < named.size(); i++) {
            items.add(choice(named.get(i), i));
        }
        if (named.isEmpty()) {
            MenuItem none = item(NONE, () -> {});
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        MenuItem saving = item(save.inMenu(SAVE), save::run);
        saving.setDisable(inForce.get().isEmpty());
        items.add(saving);
        items.add(each(RENAME, named, this::rename));
        items.add(each(DELETE, named, filter -> change(now -> now.without(filter.name()))));
        items.add(new SeparatorMenuItem());
        MenuItem export = item(EXPORT, () -> exchange.export(named()));
        export.setDisable(named.isEmpty());
        items.add(export);
        items.add(item(IMPORT, exchange::importFile));
        getItems().setAll(items);
    }

    private MenuItem choice(NamedFilter filter, int at) {
        String text = at < WITH_KEYS ? choices.get(at).inMenu(title(filter)) : title(filter);
        return item(text, () -> onChoice.accept(filter.text()));
    }

    private static String title(NamedFilter filter) {
        return VisibleText.line(filter.name(), LONGEST);
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Menu each(String text, List<NamedFilter> named, Consumer<NamedFilter> action) {
        var menu = new Menu(text);
        menu.setDisable(named.isEmpty());
        named.forEach(filter -> menu.getItems().add(item(title(filter), () -> action.accept(filter))));
        return menu;
    }

    private void save() {
        String text = inForce.get();
        if (!text.isEmpty()) {
            new NamePrompt(
                            Messages.text("filter-pane.save-filter-2"),
                            text,
                            "",
                            settings.settings().filters())
                    .ask(getScene().getWindow(), name -> change(now -> now.with(List.of(new NamedFilter(name, text)))));
        }
    }

    private void rename(NamedFilter filter) {
        SavedFilters there = settings.settings().filters();
        new NamePrompt(Messages.text("filter-pane.rename-filter"), filter.text(), filter.name(), there)
                .ask(getScene().getWindow(), name -> change(now -> now.renamed(filter.name(), name)));
    }

    @Override
    public void close() {
        exchange.close();
    }
}
