package io.porthole.ui.detail;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The text that a source sent, and a sentence on where the text comes from.
final class RawView extends VBox {
    static final String ABOUT_ID = "detail-raw-about";
    static final String TEXT_ID = "detail-raw-text";

    private final Label about = new Label();
    private final TextArea text = new TextArea();

    RawView() {
        getStyleClass().add("raw-view");
        about.setId(ABOUT_ID);
        about.getStyleClass().add("raw-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.setLabelFor(text);
        text.setId(TEXT_ID);
        text.setEditable(false);
        text.getStyleClass().add("raw-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(about, text);
    }

    void show(RawText raw) {
        about.setText(raw.about());
        text.setText(raw.shown());
        text.positionCaret(0);
    }
}
