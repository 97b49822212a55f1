package io.porthole.ui.detail;

import atlantafx.base.theme.Styles;
import io.porthole.file.FileContents.Comparison;
import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The difference of a file's text: the button that reads it, what came of that, and the switch that turns contents off
/// for good.
final class ContentPane extends VBox {
    static final String SHOW_ID = "file-show-difference";
    static final String NEVER_ID = "file-never";
    static final String CONFIRM_ID = "file-never-confirm";
    static final String CANCEL_ID = "file-never-cancel";
    static final String ABOUT_ID = "file-content-about";
    private static final String IDLE = Messages.text("detail.shows-in-what-text");
    private static final String NEVER = Messages.text("detail.porthole-will-read-no");

    private final Button show = new Button(Messages.text("detail.show-difference"));
    private final Button never = new Button(Messages.text("detail.never-read-contents"));
    private final Button confirm = new Button(Messages.text("detail.never-read-contents-2"));
    private final Button cancel = new Button(Messages.text("detail.cancel"));
    private final FlowPane buttons = new FlowPane();
    private final Label about = new Label();
    private final DifferenceList difference;
    private boolean reading;

    /// @param onShow  asked for by the button and the keys
    /// @param onNever confirmed by the user
    ContentPane(FieldsTable.Copying copying, UserAction onShow, Runnable onNever) {
        difference = new DifferenceList(copying);
        getStyleClass().add("file-content");
        buttons.getStyleClass().add("file-buttons");
        about.setId(ABOUT_ID);
        about.getStyleClass().add("file-content-about");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        build(show, SHOW_ID, Styles.ACCENT, onShow::run);
        onShow.tellOn(show, Messages.text("detail.read-file-now-and"));
        build(never, NEVER_ID, Styles.FLAT, this::askNever);
        build(confirm, CONFIRM_ID, Styles.DANGER, onNever);
        build(cancel, CANCEL_ID, Styles.FLAT, this::showIdle);
        VBox.setVgrow(difference, Priority.ALWAYS);
        getChildren().addAll(buttons, about, difference);
        showIdle();
    }

    private static void build(Button button, String id, String style, Runnable action) {
        button.setId(id);
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
    }

    /// Nothing was asked for yet.
    void showIdle() {
        set(IDLE, show, never);
    }

    void showReading() {
        set(Messages.text("detail.reading"), show, never);
        reading = true;
    }

    boolean isReading() {
        return reading;
    }

    /// @param how contents are turned on again
    void showOff(String how) {
        set(Messages.text("detail.contents-turned-off-no", how));
    }

    /// What came of a comparison.
    void show(String sentence, Comparison comparison) {
        set(sentence, show, never);
        difference.show(DifferenceText.lines(comparison));
    }

    private void askNever() {
        set(NEVER, confirm, cancel);
        cancel.requestFocus();
    }

    private void set(String sentence, Node... newButtons) {
        reading = false;
        about.setText(sentence);
        buttons.getChildren().setAll(newButtons);
        buttons.setManaged(newButtons.length > 0);
        difference.showNothing();
    }

    /// What is shown, as text; empty while nothing was compared.
    String text() {
        return difference.getItems().isEmpty() ? "" : about.getText() + "\n" + difference.text();
    }
}
