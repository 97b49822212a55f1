package io.porthole.ui.events;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows when an event happened: the time of day to the millisecond, and three more digits dimmed. The tooltip has
/// the date and all nine digits.
final class TimeCell extends TableCell<Slot, @Nullable Line> {
    static final String STYLE = "time-cell";
    static final String MILLISECONDS = "milliseconds";
    static final String MICROSECONDS = "microseconds";

    private final TimeText time;
    private final Text milliseconds = new Text();
    private final Text microseconds = new Text();

    TimeCell(TimeText time) {
        this.time = time;
        getStyleClass().add(STYLE);
        milliseconds.getStyleClass().add(MILLISECONDS);
        microseconds.getStyleClass().add(MICROSECONDS);
        var digits = new HBox(milliseconds, microseconds);
        digits.getStyleClass().add("digits");
        setGraphic(digits);
        setTooltip(tooltip());
    }

    private Tooltip tooltip() {
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(full(getItem())));
        return tooltip;
    }

    private String full(@Nullable Line line) {
        return line == null ? "" : time.full(line.event().time());
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            milliseconds.setText("");
            microseconds.setText("");
        } else {
            milliseconds.setText(time.clock(line.event().time()));
            microseconds.setText(time.microseconds(line.event().time()));
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? full(getItem())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
