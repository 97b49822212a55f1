package io.porthole.ui.sources;

import io.porthole.engine.FoundHost;
import io.porthole.event.VisibleText;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the list of found hosts: what it is called, and what it is.
final class FoundHostCell extends ListCell<FoundHost> {
    static final String STYLE_CLASS = "found-host-cell";
    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");
    private static final int LONGEST = 300;

    private final FontIcon icon = new FontIcon(Feather.SERVER);
    private final Label name = new Label();
    private final Label note = new Label();
    private final VBox words = new VBox(name, note);
    private final HBox line = new HBox(icon, words);
    private final Tooltip about = new Tooltip();

    FoundHostCell() {
        getStyleClass().add(STYLE_CLASS);
        line.getStyleClass().add("found-host-line");
        name.getStyleClass().add("found-host-name");
        note.getStyleClass().add("found-host-note");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list, so that a long note is cut and not scrolled to
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable FoundHost item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(item);
        }
    }

    private void show(FoundHost host) {
        icon.setIconCode(
                host.problem().isEmpty() && host.warning().isEmpty() ? Feather.SERVER : Feather.ALERT_TRIANGLE);
        line.pseudoClassStateChanged(UNUSABLE, !host.problem().isEmpty());
        name.setText(VisibleText.line(host.endpoint().toString(), LONGEST));
        note.setText(VisibleText.line(host.note(), LONGEST));
        String text = VisibleText.line(
                (host.endpoint() + ", " + host.note() + ". " + host.problem() + " " + host.warning()).strip(), LONGEST);
        about.setText(text);
        setTooltip(about);
        setAccessibleText(text);
        setGraphic(line);
    }
}
