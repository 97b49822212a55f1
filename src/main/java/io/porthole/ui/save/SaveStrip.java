package io.porthole.ui.save;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// One line that tells how far the saving is, and then what came of it. Not there while there is nothing to tell.
public final class SaveStrip extends HBox {
    public static final String TEXT_ID = "save-text";
    public static final String CANCEL_ID = "save-cancel";
    public static final String CLOSE_ID = "save-close";
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int LONGEST = 600;

    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel = new Button(Messages.text("save.cancel"));
    private final IconButton close = new IconButton(Feather.X, Messages.text("save.hide-line"), this::hide);

    /// @param onCancel gives the saving up
    public SaveStrip(Runnable onCancel) {
        getStyleClass().add("save-strip");
        text.setId(TEXT_ID);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        progress.setAccessibleText(Messages.text("save.how-much-saved"));
        cancel.setId(CANCEL_ID);
        cancel.setOnAction(_ -> onCancel.run());
        close.setId(CLOSE_ID);
        getChildren().setAll(text, progress, cancel, close);
        hide();
    }

    private void hide() {
        show(false, false);
    }

    /// It goes on.
    ///
    /// @param part the part that is done, 0 to 1; negative before that is known
    public void showProgress(String sentence, double part) {
        show(true, true);
        tell(sentence, false);
        progress.setProgress(Math.max(0, part)); // one that does not know runs to and fro by itself
    }

    /// It has come to its end.
    ///
    /// @param failed whether not to a good one
    public void showEnd(String sentence, boolean failed) {
        show(true, false);
        tell(sentence, failed);
        text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void tell(String sentence, boolean failed) {
        text.setText(VisibleText.line(sentence, LONGEST));
        text.pseudoClassStateChanged(FAILED, failed);
    }

    private void show(boolean shown, boolean busy) {
        setVisible(shown);
        setManaged(shown);
        progress.setVisible(busy);
        progress.setManaged(busy);
        cancel.setVisible(busy);
        cancel.setManaged(busy);
        close.setVisible(!busy);
        close.setManaged(!busy);
    }
}
