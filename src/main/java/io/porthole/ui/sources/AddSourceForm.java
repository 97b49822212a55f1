package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.event.VisibleText;
import io.porthole.ui.fx.IconButton;
import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field for a new source, in the pane itself: what was typed stays while its mistake is read, and nothing lies
/// over
/// the work.
final class AddSourceForm extends VBox {
    static final String FIELD_ID = "source-address";
    static final String ADD_ID = "source-add-confirm";
    static final String MISTAKE_ID = "source-mistake";
    private static final int LONGEST_MISTAKE = 500;

    private final Function<String, Optional<String>> add;
    private final Runnable onClose;
    private final TextField field = new TextField();
    private final Label mistake = new Label();

    /// A closed form.
    ///
    /// @param add     takes an address, and says what is wrong with it if it did not take it
    /// @param onClose called after the form was closed
    AddSourceForm(Function<String, Optional<String>> add, Runnable onClose) {
        this.add = add;
        this.onClose = onClose;
        getStyleClass().add("add-source");
        getChildren().addAll(title(), address(), mistake(), buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeAtEscape);
        showOpen(false);
    }

    void open() {
        showOpen(true);
        field.requestFocus();
        field.selectAll();
    }

    private Label title() {
        var title = new Label("Engine (unix:// or tcp://) or directory");
        title.setLabelFor(field);
        return title;
    }

    private HBox address() {
        field.setId(FIELD_ID);
        field.setPromptText("unix:///… tcp://… or /path");
        field.setOnAction(event -> addTyped());
        field.textProperty().addListener((property, old, text) -> showMistake(""));
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(field, new IconButton(Feather.FOLDER, "Browse for a directory…", this::browse));
    }

    private Label mistake() {
        mistake.setId(MISTAKE_ID);
        mistake.getStyleClass().add("mistake");
        mistake.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        showMistake("");
        return mistake;
    }

    private HBox buttons() {
        var confirm = new Button("Add");
        confirm.setId(ADD_ID);
        confirm.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        confirm.setOnAction(event -> addTyped());
        var cancel = new Button("Cancel");
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        cancel.setOnAction(event -> close());
        return new HBox(confirm, cancel);
    }

    private void addTyped() {
        String address = field.getText().strip();
        Optional<String> wrong =
                address.isEmpty() ? Optional.of("Type an engine's URL or a directory's path.") : add.apply(address);
        wrong.ifPresentOrElse(this::showMistake, this::closeEmpty);
    }

    private void showMistake(String text) {
        mistake.setText(VisibleText.line(text, LONGEST_MISTAKE));
        mistake.setVisible(!text.isEmpty());
        mistake.setManaged(!text.isEmpty());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty());
        field.setAccessibleHelp(text);
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Choose a directory to watch");
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.getPath());
            field.requestFocus();
            field.end();
        }
    }

    private void closeEmpty() {
        field.clear();
        close();
    }

    private void close() {
        showOpen(false);
        onClose.run();
    }

    private void closeAtEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void showOpen(boolean open) {
        setVisible(open);
        setManaged(open);
    }
}
