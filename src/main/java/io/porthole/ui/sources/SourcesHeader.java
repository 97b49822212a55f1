package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The title over the list of sources, and the buttons for what can be done with them.
final class SourcesHeader extends HBox {
    private final List<UserAction> actions;
    private final ToggleButton health = new ToggleButton(null, new FontIcon(Feather.ACTIVITY));

    SourcesHeader(SourcesList list, List<UserAction> actions) {
        this.actions = actions;
        getStyleClass().add("pane-header");
        var title = new Label(Messages.text("sources.sources"));
        title.getStyleClass().add("pane-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new IconButton(
                Feather.PLUS, Messages.text("sources.add-engine-or-directory"), action(SourceCommands.ADD));
        add.setId(SourcesView.ADD_ID);
        getChildren().addAll(title, space, only(list), retry(list), health(), change(list), remove(list), add);
    }

    private UserAction action(String id) {
        return UserAction.of(actions, id);
    }

    private IconButton only(SourcesList list) {
        var button = new IconButton(
                Feather.FILTER, Messages.text("sources.show-only-source"), action(SourceCommands.SHOW_ONLY));
        return finished(button, SourcesView.ONLY_ID, list.noneSelected());
    }

    private IconButton retry(SourcesList list) {
        var button =
                new IconButton(Feather.REFRESH_CW, Messages.text("sources.retry-now"), action(SourceCommands.RETRY));
        return finished(button, SourcesView.RETRY_ID, list.noneWaits());
    }

    private ToggleButton health() {
        health.setId(SourcesView.HEALTH_ID);
        health.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, IconButton.STYLE_CLASS);
        UserAction action = action(SourceCommands.HEALTH);
        action.tellOn(health, Messages.text("sources.health-selected-source"));
        health.setAccessibleText(Messages.text("sources.health-selected-source"));
        health.setOnAction(_ -> action.run());
        return health;
    }

    private IconButton change(SourcesList list) {
        var button =
                new IconButton(Feather.EDIT_2, Messages.text("sources.change-source-2"), action(SourceCommands.CHANGE));
        return finished(button, SourcesView.CHANGE_ID, list.noneToChange());
    }

    private IconButton remove(SourcesList list) {
        var button = new IconButton(
                Feather.TRASH_2, Messages.text("sources.remove-source-2"), action(SourceCommands.REMOVE));
        return finished(button, SourcesView.REMOVE_ID, list.noneSelected());
    }

    private static IconButton finished(IconButton button, String id, BooleanBinding disabled) {
        button.setId(id);
        button.disableProperty().bind(disabled);
        return button;
    }

    /// Shows whether the health is shown.
    void showHealthOn(boolean on) {
        health.setSelected(on);
    }
}
