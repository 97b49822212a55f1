package io.porthole.ui.filter;

import atlantafx.base.controls.CustomTextField;
import io.porthole.filter.FilterReading.Mistake;
import io.porthole.message.Messages;
import io.porthole.ui.fx.IconButton;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The text of the filter bar, with the count of rows at its end. A mistake in it is underlined, and changes the sign
/// at its beginning.
final class SearchField extends CustomTextField {
    static final String ID = "filter-search";
    static final String CLEAR_ID = "filter-clear";
    static final String COUNT_ID = "filter-count";
    static final String COUNT = "filter-count";
    static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    /// What the sign and the borders take.
    private static final double AROUND = 44;

    private final Label count = new Label();
    private final HBox end = clearAndCount();
    private final FontIcon sign = new FontIcon(Feather.SEARCH);
    private final WavyLine line = new WavyLine(this);

    /// An empty field.
    SearchField() {
        setId(ID);
        setAccessibleText(Messages.text("filter-pane.filter-2"));
        setLeft(sign);
        setRight(end);
        widthProperty().subscribe(this::fitPrompt);
        end.widthProperty().subscribe(this::fitPrompt);
        fontProperty().subscribe(this::fitPrompt);
    }

    /// A prompt that is longer than there is room for would run under the count.
    private void fitPrompt() {
        var whole = new Text(Messages.text("filter-pane.filter-web-exit-0"));
        whole.setFont(getFont());
        boolean fits = whole.getLayoutBounds().getWidth() <= getWidth() - end.getWidth() - AROUND;
        setPromptText(fits ? whole.getText() : Messages.text("filter-pane.filter-2"));
    }

    void setCount(String text) {
        count.setText(text);
    }

    /// Shows what is wrong with the present text.
    ///
    /// @param words what was expected, and what is in force instead
    void setMistake(@Nullable Mistake mistake, String words) {
        line.show(mistake);
        sign.setIconCode(mistake == null ? Feather.SEARCH : Feather.ALERT_TRIANGLE);
        pseudoClassStateChanged(MISTAKEN, mistake != null);
        setTooltip(mistake == null ? null : new Tooltip(words));
    }

    Feather sign() {
        return (Feather) sign.getIconCode();
    }

    private HBox clearAndCount() {
        var clear =
                new IconButton(Feather.X, Messages.text("filter-pane.clear-filters-text-escape"), this::clearAndStay);
        clear.setId(CLEAR_ID);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        count.setId(COUNT_ID);
        count.getStyleClass().add(COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        var both = new HBox(clear, count);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private void clearAndStay() {
        clear();
        requestFocus();
    }
}
