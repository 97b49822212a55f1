package io.porthole.ui.help;

import io.porthole.message.Messages;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page of help as lines, to be searched. Down goes from the search into the lines; Ctrl+C copies what the chosen
/// one says is written.
public final class HelpPage extends VBox {
    public static final String STYLE_CLASS = "help-page";
    public static final String TEXT = "help-text";
    public static final String LIST = "help-list";
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final List<HelpLine> lines;
    private final TextField text = new TextField();
    private final ListView<HelpLine> list = new ListView<>();

    /// @param title what the page is about
    public HelpPage(String title, List<HelpLine> lines) {
        this.lines = lines;
        getStyleClass().add(STYLE_CLASS);
        text.getStyleClass().add(TEXT);
        text.setPromptText(Messages.text("help.find-words"));
        text.setAccessibleText(Messages.text("help.find-in", title));
        text.textProperty().addListener((_, _, _) -> show());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::toList);
        list.getStyleClass().add(LIST);
        list.setAccessibleText(title);
        list.setCellFactory(_ -> new HelpCell());
        list.setPlaceholder(new Label(Messages.text("help.nothing-here-these-words")));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copyAtKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(text, list);
        show();
    }

    private void show() {
        list.getItems().setAll(HelpSearch.find(lines, text.getText()));
    }

    private void toList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().select(0);
            event.consume();
        }
    }

    private void copyAtKey(KeyEvent event) {
        HelpLine line = list.getSelectionModel().getSelectedItem();
        if (COPY.match(event) && line != null) {
            String copied = line instanceof HelpLine.Entry entry ? entry.term() : line.words();
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied));
            event.consume();
        }
    }
}
