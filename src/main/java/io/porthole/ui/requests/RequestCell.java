package io.porthole.ui.requests;

import io.porthole.message.Messages;
import io.porthole.ui.fx.KeyedLines.Line;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A line of the list of requests.
final class RequestCell extends ListCell<Line<RequestLine>> {
    static final String STYLE_CLASS = "request-cell";
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double REQUEST_WIDTH = 260;
    private static final double SENT_WIDTH = 90;

    private final Label heading = new Label();
    private final Label request = new Label();
    private final Label sent = new Label();
    private final Label last = new Label();
    private final HBox line = new HBox(request, sent, last);
    private final Tooltip outcomes = new Tooltip();

    RequestCell() {
        getStyleClass().add(STYLE_CLASS);
        heading.getStyleClass().add("request-heading");
        request.getStyleClass().add("request-path");
        request.setMinWidth(REQUEST_WIDTH);
        request.setPrefWidth(REQUEST_WIDTH);
        sent.setMinWidth(SENT_WIDTH);
        sent.setAlignment(Pos.CENTER_RIGHT);
        last.getStyleClass().add("request-last");
        line.getStyleClass().add("request-line");
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Line<RequestLine> item, boolean empty) {
        super.updateItem(item, empty);
        RequestLine value = empty || item == null ? null : item.value();
        switch (value) {
            case RequestLine.Heading shown -> showHeading(shown);
            case RequestLine.Kind shown -> showKind(shown);
            case null -> showNothing();
        }
    }

    private void showHeading(RequestLine.Heading shown) {
        heading.setText(shown.title());
        setGraphic(heading);
        setTooltip(null);
        setAccessibleText(shown.title());
    }

    private void showKind(RequestLine.Kind shown) {
        request.setText(shown.request());
        sent.setText(shown.sent());
        last.setText(shown.last());
        last.pseudoClassStateChanged(WRONG, !shown.good());
        outcomes.setText(shown.request() + "\n" + shown.outcomes());
        setTooltip(shown.outcomes().isEmpty() ? null : outcomes);
        setGraphic(line);
        setAccessibleText(Messages.text("requests.sent", shown.request(), shown.sent(), shown.last()));
    }

    private void showNothing() {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
    }
}
