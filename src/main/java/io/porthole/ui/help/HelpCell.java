package io.porthole.ui.help;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A line of a page of help; what is long goes on in further lines.
final class HelpCell extends ListCell<HelpLine> {
    static final String STYLE = "help-cell";
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double TERM_WIDTH = 230;
    private static final double SCROLL_BAR = 18;

    private final Label term = new Label();
    private final Label about = new Label();
    private final HBox line = new HBox(term, about);

    HelpCell() {
        getStyleClass().add(STYLE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().add("help-line");
        term.getStyleClass().add("help-term");
        about.getStyleClass().add("help-about");
        for (Label label : new Label[] {term, about}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        term.setMinWidth(TERM_WIDTH);
        term.setPrefWidth(TERM_WIDTH);
        term.setMaxWidth(TERM_WIDTH);
        term.managedProperty().bind(term.visibleProperty());
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HelpLine item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HEADING, !empty && item instanceof HelpLine.Heading);
        setAccessibleText(empty || item == null ? null : item.words());
        switch (empty ? null : item) {
            case null -> setGraphic(null);
            case HelpLine.Heading heading -> show("", heading.text().toUpperCase(Locale.ROOT));
            case HelpLine.Entry entry -> show(entry.term(), entry.about());
            case HelpLine.Paragraph paragraph -> show("", paragraph.text());
        }
    }

    /// As high as its lines are at the list's width: what JavaFX asks a cell that shows a node is its height at any.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double room = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + line.prefHeight(room) + snappedBottomInset();
    }

    private void show(String newTerm, String newAbout) {
        term.setText(newTerm);
        term.setVisible(!newTerm.isEmpty());
        about.setText(newAbout);
        setGraphic(line);
    }
}
