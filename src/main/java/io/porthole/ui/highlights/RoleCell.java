package io.porthole.ui.highlights;

import io.porthole.settings.HighlightRole;
import io.porthole.ui.fx.RoleLook;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A role by its sign and its word, in its colour.
final class RoleCell extends ListCell<@Nullable HighlightRole> {
    private final FontIcon sign = new FontIcon(Feather.STAR);

    RoleCell() {
        getStyleClass().add("role-cell");
    }

    @Override
    protected void updateItem(@Nullable HighlightRole role, boolean empty) {
        super.updateItem(role, empty);
        boolean none = empty || role == null;
        for (RoleLook look : RoleLook.values()) {
            pseudoClassStateChanged(look.pseudoClass(), role != null && !none && RoleLook.of(role) == look);
        }
        setText(role == null || none ? "" : role.word());
        if (role != null) {
            sign.setIconCode(RoleLook.of(role).sign());
        }
        setGraphic(none ? null : sign);
    }
}
