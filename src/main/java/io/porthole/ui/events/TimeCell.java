package io.porthole.ui.events;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows when an event happened, to the millisecond, and three more digits dimmed. The tooltip has the date and all
/// nine digits.
final class TimeCell extends EventCell {
    static final String STYLE = "time-cell";
    static final String MILLISECONDS = "milliseconds";
    static final String MICROSECONDS = "microseconds";

    private final Supplier<TimeShown> time;
    private final Text milliseconds = new Text();
    private final Text microseconds = new Text();

    TimeCell(Supplier<TimeShown> time, Supplier<? extends @Nullable TableColumn<Slot, ?>> currentColumn) {
        super(currentColumn);
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
        return line == null ? "" : time.get().full(line.event().time());
    }

    @Override
    void show(@Nullable Line line) {
        TimeShown.Parts parts = line == null ? TimeShown.Parts.NONE : time.get().parts(line);
        milliseconds.setText(parts.milliseconds());
        microseconds.setText(parts.microseconds());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? full(getItem())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
