package io.porthole.ui.sources;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a source, as a menu.
final class SourcesMenu extends ContextMenu {
    SourcesMenu(SourceCommands commands, SourcesList list) {
        super(
                item("Show only this source", commands::showOnly, list.noneSelected()),
                item("Show all sources", commands::showAll),
                new SeparatorMenuItem(),
                item("Retry now", commands::retryNow, list.noneWaits()),
                item("Health", commands::toggleHealth, list.noneSelected()),
                item("Copy address", commands::copyAddress, list.noneSelected()),
                new SeparatorMenuItem(),
                item("Change…", commands::change, list.noneToChange()),
                item("Remove", commands::remove, list.noneSelected()));
    }

    private static MenuItem item(String text, Runnable action, BooleanBinding disabled) {
        MenuItem item = item(text, action);
        item.disableProperty().bind(disabled);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
