package io.porthole.ui.find;

import atlantafx.base.controls.CustomTextField;
import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.UserAction;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar over the table in which somebody says what to look for. It is there only while it is open.
public final class FindBar extends HBox {
    public static final String STYLE_CLASS = "find-bar";
    public static final String TEXT_ID = "find-text";
    public static final String COUNT_ID = "find-count";
    public static final String NEXT_ID = "find-next";
    public static final String PREVIOUS_ID = "find-previous";
    public static final String CLOSE_ID = "find-close";

    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    private final FindActions actions;
    private final CustomTextField text = new CustomTextField();
    private final Label count = new Label();
    private final IconButton previousButton;
    private final IconButton nextButton;

    /// A closed bar.
    public FindBar(FindActions actions) {
        this.actions = actions;
        previousButton = button(PREVIOUS_ID, Feather.CHEVRON_UP, Messages.text("find.previous"), actions::previous);
        nextButton = button(NEXT_ID, Feather.CHEVRON_DOWN, Messages.text("find.next"), actions::next);
        getStyleClass().add(STYLE_CLASS);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        buildText();
        count.setId(COUNT_ID);
        count.getStyleClass().add("find-count");
        count.setMinWidth(0);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .setAll(
                        text,
                        previousButton,
                        nextButton,
                        count,
                        button(CLOSE_ID, Feather.X, Messages.text("find.close-escape"), this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void buildText() {
        text.setId(TEXT_ID);
        text.setPromptText(Messages.text("find.find-rows-in-filter"));
        text.setAccessibleText(Messages.text("find.find-rows"));
        text.setLeft(new FontIcon(Feather.SEARCH));
        text.setPrefColumnCount(36);
        text.textProperty().addListener((_, _, wanted) -> actions.look(wanted));
    }

    private static IconButton button(String id, Feather icon, String about, Runnable action) {
        var button = new IconButton(icon, about, action);
        button.setId(id);
        return button;
    }

    /// Says on the buttons which keys do the same.
    public void showKeys(UserAction next, UserAction previous) {
        next.tellOn(nextButton, Messages.text("find.next"));
        previous.tellOn(previousButton, Messages.text("find.previous"));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && text.isFocused()) {
            if (event.isShiftDown()) {
                actions.previous();
            } else {
                actions.next();
            }
            event.consume();
        }
    }

    /// Opens the bar, or brings the cursor back to it. What was looked for last is looked for again.
    public void open() {
        if (!isVisible()) {
            setVisible(true);
            actions.look(text.getText());
        }
        text.requestFocus();
        text.selectAll();
    }

    /// Closes the bar; nothing is looked for any more.
    public void close() {
        if (isVisible()) {
            setVisible(false);
            actions.closed();
        }
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// What to look for.
    public String text() {
        return text.getText();
    }

    /// Tells how many rows were found, and which of them is the selected one.
    ///
    /// @param words a few words
    public void setCount(String words) {
        count.setText(words);
        text.pseudoClassStateChanged(MISTAKEN, false);
    }

    /// Tells what is wrong with the text; what was looked for before is still marked.
    public void setMistake(String sentence) {
        count.setText(sentence);
        text.pseudoClassStateChanged(MISTAKEN, true);
    }
}
