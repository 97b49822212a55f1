package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Shows one text of a row.
final class TextCell extends EventCell {
    private final ColumnKind kind;

    TextCell(ColumnKind kind, Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
        this.kind = kind;
    }

    @Override
    void show(@Nullable Line line) {
        setText(line == null ? "" : kind.text(line.row()));
    }
}
