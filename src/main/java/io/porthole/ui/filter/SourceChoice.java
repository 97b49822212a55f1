package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// The choice of the sources whose rows are shown: all of them, or those that are ticked.
final class SourceChoice extends MenuButton {
    static final String ID = "filter-sources";
    static final String ALL = Messages.text("filter-pane.all-sources");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 18;

    private final Consumer<Set<String>> onChoice;
    private List<String> names = List.of();
    private List<String> listed = List.of();
    private Set<String> chosen = Set.of();

    /// A choice of all.
    ///
    /// @param onChoice is handed the names that the user ticked; none for all sources
    SourceChoice(Consumer<Set<String>> onChoice) {
        this.onChoice = onChoice;
        setId(ID);
        setMnemonicParsing(false);
        setTooltip(new Tooltip(Messages.text("filter-pane.sources-whose-events-shown")));
        list();
    }

    void setNames(List<String> newNames) {
        names = List.copyOf(newNames);
        list();
    }

    void setChosen(Set<String> newChosen) {
        chosen = newChosen;
        list();
    }

    /// Lists the sources, and those that are chosen though they are watched no more, for their rows are still there.
    private void list() {
        Set<String> all = new LinkedHashSet<>(names);
        chosen.stream().sorted().forEach(all::add);
        if (getItems().isEmpty() || !listed.equals(List.copyOf(all))) {
            listed = List.copyOf(all);
            getItems().setAll(items());
        }
        tick();
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        items.add(item(ALL, () -> onChoice.accept(Set.of())));
        items.add(new SeparatorMenuItem());
        listed.forEach(
                name -> items.add(item(VisibleText.line(name, LONGEST_NAME), () -> onChoice.accept(with(name)))));
        return items;
    }

    private static CheckMenuItem item(String text, Runnable action) {
        var item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Set<String> with(String switched) {
        return listed.stream()
                .filter(name -> chosen.contains(name) != name.equals(switched))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tick() {
        tick(0, chosen.isEmpty());
        for (int i = 0; i < listed.size(); i++) {
            tick(i + 2, chosen.contains(listed.get(i)));
        }
        String text = text();
        setText(text);
        setAccessibleText(Messages.text("filter-pane.sources-shown", text));
    }

    private void tick(int at, boolean on) {
        if (getItems().get(at) instanceof CheckMenuItem item) {
            item.setSelected(on);
        }
    }

    private String text() {
        return switch (chosen.size()) {
            case 0 -> ALL;
            case 1 -> VisibleText.line(chosen.iterator().next(), LONGEST_TEXT);
            default -> Figures.count(chosen.size(), Messages.text("filter-pane.source"));
        };
    }
}
