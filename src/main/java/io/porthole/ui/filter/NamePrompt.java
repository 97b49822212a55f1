package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.settings.NamedFilter;
import io.porthole.settings.SavedFilters;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the name of a filter.
final class NamePrompt extends Dialog<ButtonType> {
    static final String NAME_ID = "filter-name";
    static final String STYLE = "name-prompt";
    private static final int LONGEST = 120;

    private final TextField name = new TextField();
    private final Label hint = new Label();
    private final String old;
    private final SavedFilters filters;

    /// @param title what the name is for
    /// @param text  the filter
    /// @param old   the name that it has; empty if it has none
    /// @param filters those that there are
    NamePrompt(String title, String text, String old, SavedFilters filters) {
        this.old = old;
        this.filters = filters;
        setTitle(title);
        var filter = new Label(VisibleText.line(text, LONGEST));
        filter.getStyleClass().add("name-prompt-filter");
        name.setId(NAME_ID);
        name.setText(old);
        name.setPromptText(Messages.text("filter-pane.name"));
        name.setAccessibleText(Messages.text("filter-pane.name-filter"));
        name.textProperty().addListener(_ -> check());
        hint.getStyleClass().add("name-prompt-hint");
        var box = new VBox(filter, name, hint);
        box.getStyleClass().add(STYLE);
        getDialogPane().setContent(box);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        setOnShown(_ -> name.requestFocus());
        check();
    }

    private void check() {
        String written = name.getText().strip();
        Node ok = getDialogPane().lookupButton(ButtonType.OK);
        ok.setDisable(!NamedFilter.isName(written) || !hasRoom(written));
        hint.setText(hint(written));
        name.setAccessibleHelp(hint.getText());
    }

    private String hint(String written) {
        if (!written.isEmpty() && !NamedFilter.isName(written)) {
            return Messages.text("filter-pane.expected-1-60-characters");
        }
        if (!hasRoom(written)) {
            return Messages.text("filter-pane.no-room-named-filter", SavedFilters.MOST_NAMED);
        }
        return filters.find(written).isPresent() && !written.equals(old)
                ? Messages.text("filter-pane.such-filter-will-replaced")
                : "";
    }

    /// One that is renamed needs no more.
    private boolean hasRoom(String written) {
        return !old.isEmpty() || filters.hasRoom(written);
    }

    /// Asks; does nothing where nobody wants to say.
    void ask(Window owner, Consumer<String> onName) {
        initOwner(owner);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        setOnHidden(_ -> {
            if (getResult() == ButtonType.OK) {
                onName.accept(name.getText().strip());
            }
        });
        show();
    }
}
