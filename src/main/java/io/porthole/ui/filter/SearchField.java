package io.porthole.ui.filter;

import atlantafx.base.controls.CustomTextField;
import io.porthole.ui.fx.IconButton;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The text of the filter bar, with the count of rows at its end. Nothing else in the bar knows what the text means.
final class SearchField extends CustomTextField {
    static final String ID = "filter-search";
    static final String CLEAR_ID = "filter-clear";
    static final String COUNT_ID = "filter-count";
    static final String COUNT = "filter-count";

    private final Label count = new Label();

    /// An empty field.
    ///
    /// @param onText is handed the text after each change of it
    SearchField(Consumer<String> onText) {
        setId(ID);
        setPromptText("search name, ID, verb, attribute…");
        setAccessibleText("Search name, ID, verb and attributes");
        setLeft(new FontIcon(Feather.SEARCH));
        setRight(clearAndCount());
        textProperty().addListener((property, old, text) -> onText.accept(text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::clearAtEscape);
    }

    void setCount(String text) {
        count.setText(text);
    }

    private HBox clearAndCount() {
        var clear = new IconButton(Feather.X, "Clear the search (Escape)", this::clearAndStay);
        clear.setId(CLEAR_ID);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        count.setId(COUNT_ID);
        count.getStyleClass().add(COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        var end = new HBox(clear, count);
        end.setAlignment(Pos.CENTER_RIGHT);
        return end;
    }

    private void clearAndStay() {
        clear();
        requestFocus();
    }

    /// The first Escape clears the text and is used up; a second one is for the window.
    private void clearAtEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        }
    }
}
