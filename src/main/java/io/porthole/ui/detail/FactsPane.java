package io.porthole.ui.detail;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is known of a file, in two columns; sentences go over both.
final class FactsPane extends ScrollPane {
    static final String ID = "file-facts";
    private static final int LONGEST_VALUE = 1_000;

    private final GridPane lines = new GridPane();

    FactsPane() {
        setId(ID);
        setAccessibleText(Messages.text("detail.what-known-file"));
        getStyleClass().add("file-facts");
        lines.getStyleClass().add("file-facts-lines");
        var keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(keys, values);
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(List<DetailLine> shown) {
        lines.getChildren().clear();
        for (int row = 0; row < shown.size(); row++) {
            DetailLine line = shown.get(row);
            Node key = label(line.key(), line.isHeading() ? "file-sentence" : FieldsTable.KEY);
            GridPane.setValignment(key, VPos.TOP);
            lines.add(key, 0, row, line.isHeading() ? 2 : 1, 1);
            if (!line.isHeading()) {
                Label value = label(line.value(), FieldsTable.VALUE);
                value.setAccessibleText(line.key() + ": " + value.getText());
                lines.add(value, 1, row);
            }
        }
        setVvalue(0);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(VisibleText.line(text, LONGEST_VALUE));
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
