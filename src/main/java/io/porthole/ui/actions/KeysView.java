package io.porthole.ui.actions;

import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The page of keys: all actions with their keys, grouped by where these hold, and the keys that cannot be changed.
public final class KeysView extends VBox {
    public static final String STYLE_CLASS = "keys-view";
    public static final String TEXT_ID = "keys-text";
    public static final String LIST_ID = "keys-list";

    private static final double LINE_HEIGHT = 26;

    private final List<UserAction> actions;
    private final TextField text = new TextField();
    private final ListView<KeyLine> list = new ListView<>();

    public KeysView(List<UserAction> actions) {
        this.actions = actions;
        getStyleClass().add(STYLE_CLASS);
        text.setId(TEXT_ID);
        text.setPromptText("find by words or by a key");
        text.setAccessibleText("Find an action or a key");
        text.textProperty().addListener((_, _, _) -> show());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::toList);
        buildList();
        var about =
                new Label("Of what holds anywhere, a key without Ctrl, Alt or F holds where nothing is typed: in the"
                        + " table, and Insert in the sources.");
        about.setWrapText(true);
        about.getStyleClass().add("keys-about");
        getChildren().setAll(text, list, about);
        show();
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setAccessibleText("Keys");
        list.setCellFactory(_ -> new KeyCell());
        list.setPlaceholder(new Label("No action and no key is called so."));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void show() {
        list.getItems().setAll(KeyLine.of(actions, text.getText()));
    }

    /// Down goes from the text on into the list.
    private void toList(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1)); // the first is a heading
            event.consume();
        }
    }
}
