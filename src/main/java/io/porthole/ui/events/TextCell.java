package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows one text of a row. The tooltip, which has it whole, is written when it is about to be seen.
final class TextCell extends EventCell {
    private final ColumnKind kind;

    TextCell(ColumnKind kind, Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        this.kind = kind;
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(getText()));
        setTooltip(tooltip);
    }

    @Override
    void show(@Nullable Line line) {
        setText(line == null ? "" : kind.text(line.row()));
    }
}
