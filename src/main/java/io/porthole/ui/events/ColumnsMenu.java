package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// Which columns there are, and how they show times. Its items are made when it is shown.
final class ColumnsMenu extends ContextMenu {
    private final ColumnCommands columns;
    private final ObjectProperty<TimeFormat> time;

    ColumnsMenu(ColumnCommands columns, ObjectProperty<TimeFormat> time) {
        this.columns = columns;
        this.time = time;
        setOnShowing(_ -> fill());
        fill(); // a menu without items is not shown
    }

    private void fill() {
        getItems().clear();
        kinds().forEach(kind -> getItems().add(column(kind)));
        getItems()
                .addAll(
                        TableMenus.item(Messages.text("events.add-attribute-or-label"), columns::askForAttribute),
                        new SeparatorMenuItem(),
                        times(),
                        TableMenus.item(Messages.text("events.reset-columns"), columns::reset));
    }

    private Set<ColumnKind> kinds() {
        Set<ColumnKind> kinds = new LinkedHashSet<>(List.of(ColumnKind.Field.values()));
        kinds.addAll(columns.layout().kinds());
        return kinds;
    }

    private MenuItem column(ColumnKind kind) {
        var item = new CheckMenuItem(kind.title());
        item.setMnemonicParsing(false);
        item.setSelected(columns.layout().has(kind));
        item.setOnAction(_ -> columns.show(kind, item.isSelected()));
        return item;
    }

    private Menu times() {
        var group = new ToggleGroup();
        var menu = new Menu(Messages.text("events.times"));
        Arrays.stream(TimeFormat.values()).forEach(format -> {
            var item = new RadioMenuItem(format.about());
            item.setToggleGroup(group);
            item.setSelected(format == time.get());
            item.setOnAction(_ -> time.set(format));
            menu.getItems().add(item);
        });
        return menu;
    }
}
