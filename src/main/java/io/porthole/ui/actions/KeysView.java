package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of keys: all actions with their keys, grouped by where these hold, to be changed, and the keys that cannot
/// be. In the list Enter or F2 changes an action's keys, Insert adds one.
public final class KeysView extends VBox {
    public static final String STYLE_CLASS = "keys-view";
    public static final String TEXT_ID = "keys-text";
    public static final String LIST_ID = "keys-list";

    private static final String ABOUT = Messages.text("actions.in-list-enter-or");
    private static final double LINE_HEIGHT = 26;

    private final KeyMap map;
    private final TextField text = new TextField();
    private final ListView<KeyLine> list = new ListView<>();
    private final KeyEditor editor;
    private final Label problems = note("key-note", "");

    public KeysView(KeyMap map) {
        this.map = map;
        this.editor = new KeyEditor(map, this::changed);
        getStyleClass().add(STYLE_CLASS);
        text.setId(TEXT_ID);
        text.setPromptText(Messages.text("actions.find-words-or-key"));
        text.setAccessibleText(Messages.text("actions.find-action-or-key"));
        text.textProperty().addListener((_, _, _) -> show());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::toList);
        buildList();
        problems.visibleProperty().bind(problems.textProperty().isNotEmpty());
        problems.managedProperty().bind(problems.visibleProperty());
        getChildren().setAll(text, list, editor, note("keys-about", ABOUT), problems);
        show();
        showProblems();
    }

    private static Label note(String style, String sentences) {
        var label = new Label(sentences);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setAccessibleText(Messages.text("actions.keys"));
        list.setCellFactory(_ -> new KeyCell());
        list.setPlaceholder(new Label(Messages.text("actions.no-action-and-no")));
        list.getSelectionModel().selectedItemProperty().subscribe(line -> editor.show(action(line)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                editor.ask(false);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private static @Nullable UserAction action(@Nullable KeyLine line) {
        return line instanceof KeyLine.OfAction of ? of.action() : null;
    }

    private void show() {
        list.getItems().setAll(KeyLine.of(map.actions(), text.getText()));
    }

    private void showProblems() {
        problems.setText(String.join("\n", map.problems()));
    }

    /// What is chosen stays so, and keys are read anew.
    private void changed() {
        showProblems();
        list.refresh();
        list.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, F2 -> editor.ask(false);
            case INSERT -> editor.ask(true);
            default -> {
                return;
            }
        }
        event.consume();
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
