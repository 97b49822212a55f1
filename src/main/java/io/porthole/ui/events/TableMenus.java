package io.porthole.ui.events;

import io.porthole.event.VisibleText;
import io.porthole.filter.FilterExample;
import io.porthole.filter.Stretch;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// Parts of menus.
final class TableMenus {
    /// A menu of more attributes cannot be read; the detail pane has all of them.
    private static final int MOST_ATTRIBUTES = 40;

    private static final int LONGEST_NAME = 60;

    private TableMenus() {}

    static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    static MenuItem item(UserAction action) {
        return item(action.inMenu(action.name()), action::run);
    }

    static Menu menu(String text, List<? extends MenuItem> items) {
        var menu = new Menu(text);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        menu.setDisable(items.isEmpty());
        return menu;
    }

    /// The four uses of a value in a filter.
    ///
    /// @param keys whether it is that of the cell from which the keys go
    static List<MenuItem> uses(FilterExample example, Examples examples, boolean keys) {
        var items = new ArrayList<MenuItem>();
        for (FilterExample.Use use : FilterExample.Use.values()) {
            String text = keys ? examples.action(use).inMenu(use.about()) : use.about();
            items.add(item(text, () -> examples.use(example, use)));
        }
        return items;
    }

    /// Every value of a row that a filter may ask for, each with its four uses.
    static Menu filterBy(Row row, Examples examples) {
        var menus = new ArrayList<Menu>();
        menus.add(menu(Messages.text("events.time"), uses(Stretch.ofTime(row), examples::use)));
        menus.add(menu(Messages.text("events.arrival"), uses(Stretch.ofArrival(row), examples::use)));
        for (ColumnKind kind : kinds(row)) {
            FilterExample example = kind == ColumnKind.Field.DETAILS ? null : example(kind, row);
            if (example != null && !example.value().isEmpty()) {
                menus.add(menu(example.shown(), uses(example, examples, false)));
            }
        }
        return menu(Messages.text("events.filter"), menus);
    }

    /// The row's attributes as columns to add.
    static Menu addColumn(Row row, ColumnCommands columns) {
        List<MenuItem> items = attributes(row).stream()
                .filter(kind -> !columns.layout().has(kind))
                .map(kind -> item(VisibleText.line(kind.name(), LONGEST_NAME), () -> columns.show(kind, true)))
                .toList();
        return menu(Messages.text("events.add-column"), items);
    }

    /// Where a filter may begin and end by this cell.
    static List<Stretch> stretches(@Nullable ColumnKind kind, Row row) {
        return switch (kind) {
            case ColumnKind.Field field ->
                switch (field) {
                    case TIME -> Stretch.ofTime(row);
                    case ARRIVED, NUMBER, BATCH -> Stretch.ofArrival(row);
                    default -> List.of();
                };
            case null, default -> List.of();
        };
    }

    static List<MenuItem> uses(List<Stretch> stretches, Consumer<Stretch> onUse) {
        return stretches.stream()
                .map(stretch -> item(stretch.about(), () -> onUse.accept(stretch)))
                .toList();
    }

    private static List<ColumnKind> kinds(Row row) {
        List<ColumnKind> kinds = new ArrayList<>(List.of(ColumnKind.Field.values()));
        kinds.addAll(attributes(row));
        return kinds;
    }

    private static List<ColumnKind.Attribute> attributes(Row row) {
        return row.event().actorAttributes().keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .limit(MOST_ATTRIBUTES)
                .map(ColumnKind.Attribute::new)
                .toList();
    }

    /// What a filter would ask for by this cell; null where there is no such filter.
    static @Nullable FilterExample example(@Nullable ColumnKind kind, @Nullable Row row) {
        if (kind == ColumnKind.Field.DETAILS && row != null) {
            return DetailsExample.of(row.event()).orElse(null);
        }
        if (kind == null || row == null || kind.filterKey() == null) {
            return null;
        }
        String value = kind == ColumnKind.Field.BATCH ? Long.toString(row.batch()) : kind.filterValue(row.event());
        return new FilterExample(Objects.requireNonNull(kind.filterKey()), value);
    }
}
