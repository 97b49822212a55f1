package io.porthole.ui.events;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what happened: an icon and a word, in the colour of the action's group.
final class WhatCell extends TableCell<Slot, @Nullable Line> {
    static final String STYLE = "what-cell";

    private final FontIcon icon = new FontIcon();
    private @Nullable ActionLook look;

    WhatCell() {
        getStyleClass().add(STYLE);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText("");
            setGraphic(null);
            look(null);
        } else {
            setText(RowText.what(line.row()));
            icon.setIconCode(ActionLook.icon(line.event().action()));
            setGraphic(icon);
            look(ActionLook.of(line.event()));
        }
    }

    private void look(@Nullable ActionLook newLook) {
        if (look != newLook) {
            if (look != null) {
                pseudoClassStateChanged(look.pseudoClass(), false);
            }
            if (newLook != null) {
                pseudoClassStateChanged(newLook.pseudoClass(), true);
            }
            look = newLook;
        }
    }
}
