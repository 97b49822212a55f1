package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows by an icon that a row is marked, or that times count from it.
final class SignCell extends EventCell {
    static final String STYLE = "sign-cell";

    private final FontIcon icon = new FontIcon(Feather.BOOKMARK);

    SignCell(Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        getStyleClass().add(STYLE);
    }

    @Override
    void show(@Nullable Line line) {
        LineSigns signs = line == null ? LineSigns.NONE : line.signs();
        boolean shown = signs.marked() || signs.reference();
        if (shown) {
            icon.setIconCode(signs.marked() ? Feather.BOOKMARK : Feather.CLOCK);
        }
        setGraphic(shown ? icon : null);
    }
}
