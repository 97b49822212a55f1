package io.porthole.ui.events;

import io.porthole.message.Messages;
import io.porthole.ui.fx.RoleLook;
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
        Sign sign = line == null ? null : sign(line);
        if (sign != null) {
            icon.setIconCode(sign.icon);
        }
        setGraphic(sign == null ? null : icon);
        setAccessibleText(sign == null ? "" : sign.word);
    }

    /// Only one has room. What the user did to the row goes before what a rule says of it.
    private static @Nullable Sign sign(Line line) {
        if (line.signs().marked()) {
            return new Sign(Feather.BOOKMARK, Messages.text("events.marked"));
        }
        if (line.signs().reference()) {
            return new Sign(Feather.CLOCK, Messages.text("events.times-count-from-here"));
        }
        if (line.notes().found()) {
            return new Sign(Feather.SEARCH, Messages.text("events.found"));
        }
        RoleLook role = line.notes().role();
        return role == null ? null : new Sign(role.sign(), Messages.text("events.highlighted", role.word()));
    }

    /// @param word the same for a screen reader
    private record Sign(Feather icon, String word) {}
}
