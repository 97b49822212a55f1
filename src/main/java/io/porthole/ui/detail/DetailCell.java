package io.porthole.ui.detail;

import io.porthole.event.VisibleText;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A key or a value, in one line; one that is longer than a line holds whole, up to a bound, in its tooltip.
final class DetailCell extends TableCell<DetailLine, DetailLine> {
    /// The longest text in a line and in a tooltip, in characters.
    static final int LONGEST_LINE = 300;

    static final int LONGEST_TOOLTIP = 2_000;

    private final Function<DetailLine, String> part;
    private final Tooltip whole = new Tooltip();

    DetailCell(String styleClass, Function<DetailLine, String> part) {
        this.part = part;
        getStyleClass().add(styleClass);
        whole.setWrapText(true);
        whole.setMaxWidth(600);
    }

    @Override
    protected void updateItem(@Nullable DetailLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        String text = part.apply(line);
        setText(VisibleText.line(text, LONGEST_LINE));
        whole.setText(text.length() > LONGEST_LINE ? VisibleText.line(text, LONGEST_TOOLTIP) : "");
        setTooltip(text.length() > LONGEST_LINE ? whole : null);
    }
}
