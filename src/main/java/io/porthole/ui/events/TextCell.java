package io.porthole.ui.events;

import io.porthole.log.Row;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows one text of a row. The tooltip, which has it whole, is written when it is about to be seen.
final class TextCell extends TableCell<Slot, @Nullable Line> {
    private final Function<Row, String> text;

    TextCell(Function<Row, String> text, String styleClass) {
        this.text = text;
        getStyleClass().add(styleClass);
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(getText()));
        setTooltip(tooltip);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty || line == null ? "" : text.apply(line.row()));
    }
}
