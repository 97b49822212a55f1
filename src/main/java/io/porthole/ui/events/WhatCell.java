package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what happened: an icon and a word, in the colour of the action's group.
final class WhatCell extends EventCell {
    static final String STYLE = "what-cell";

    private final FontIcon icon = new FontIcon();
    private @Nullable ActionLook look;

    WhatCell(Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        getStyleClass().add(STYLE);
    }

    @Override
    void show(@Nullable Line line) {
        if (line == null) {
            setText("");
            setGraphic(null);
            look(null);
        } else {
            setText(ColumnKind.Field.WHAT.text(line.row()));
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
