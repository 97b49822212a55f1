package io.porthole.ui.sources;

import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a source, as a menu.
final class SourcesMenu extends ContextMenu {
    private final List<UserAction> actions;

    SourcesMenu(SourcesList list, List<UserAction> actions) {
        this.actions = actions;
        getItems()
                .setAll(
                        item(Messages.text("sources.show-only-source"), SourceCommands.SHOW_ONLY, list.noneSelected()),
                        item(Messages.text("sources.show-all-sources"), SourceCommands.SHOW_ALL),
                        new SeparatorMenuItem(),
                        item(Messages.text("sources.retry-now"), SourceCommands.RETRY, list.noneWaits()),
                        item(Messages.text("sources.health"), SourceCommands.HEALTH, list.noneSelected()),
                        item(Messages.text("sources.copy-address"), SourceCommands.COPY_ADDRESS, list.noneSelected()),
                        new SeparatorMenuItem(),
                        item(Messages.text("sources.change-3"), SourceCommands.CHANGE, list.noneToChange()),
                        item(Messages.text("sources.remove"), SourceCommands.REMOVE, list.noneSelected()));
    }

    private MenuItem item(String text, String id, BooleanBinding disabled) {
        MenuItem item = item(text, id);
        item.disableProperty().bind(disabled);
        return item;
    }

    private MenuItem item(String text, String id) {
        UserAction action = UserAction.of(actions, id);
        var item = new MenuItem();
        action.tellOn(item, text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
