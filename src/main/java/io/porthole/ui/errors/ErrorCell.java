package io.porthole.ui.errors;

import io.porthole.ui.fx.KeyedLines.Line;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the list of errors.
final class ErrorCell extends ListCell<Line<ErrorLine>> {
    static final String STYLE_CLASS = "error-cell";
    static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final FontIcon icon = new FontIcon();
    private final Label state = label("error-state");
    private final Label time = label("error-time");
    private final Label source = label("error-source");
    private final Label message = label("error-message");
    private final Label figures = label("error-figures");
    private final HBox line = new HBox(state, time, source, message, figures);

    ErrorCell() {
        getStyleClass().add(STYLE_CLASS);
        line.getStyleClass().add("error-line");
        state.setGraphic(icon);
        for (Label fixed : new Label[] {state, time, figures}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        source.setMinWidth(0);
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list: a long message is cut, and whole in the details
    }

    @Override
    protected void updateItem(@Nullable Line<ErrorLine> item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(item.value());
        }
    }

    private void show(ErrorLine error) {
        boolean open = error.entry().open();
        icon.setIconCode(open ? Feather.ALERT_CIRCLE : Feather.CHECK);
        line.pseudoClassStateChanged(OPEN, open);
        state.setText(error.state());
        time.setText(error.time());
        source.setText(error.source());
        message.setText(error.sentence());
        figures.setText(error.figures());
        setGraphic(line);
        setAccessibleText(error.text());
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
