package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows by an icon that a row is marked, that times count from it, that it is found, or how it is highlighted.
final class SignCell extends EventCell {
    static final String STYLE = "sign-cell";

    private final FontIcon icon = new FontIcon(Feather.BOOKMARK);

    SignCell(Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        getStyleClass().add(STYLE);
    }

    @Override
    void show(@Nullable Line line) {
        Feather sign = line == null ? null : sign(line);
        if (sign != null) {
            icon.setIconCode(sign);
        }
        setGraphic(sign == null ? null : icon);
    }

    /// Only one has room. What the user did to the row goes before what a rule says of it.
    private static @Nullable Feather sign(Line line) {
        if (line.signs().marked()) {
            return Feather.BOOKMARK;
        }
        if (line.signs().reference()) {
            return Feather.CLOCK;
        }
        if (line.notes().found()) {
            return Feather.SEARCH;
        }
        return line.notes().role() == null ? null : line.notes().role().sign();
    }
}
