package io.porthole.ui.actions;

import io.porthole.message.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the page of keys: what is done, and by which keys.
final class KeyCell extends ListCell<KeyLine> {
    static final String STYLE = "key-cell";
    static final String NO_KEY = "–";
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Label name = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(name, keys);

    KeyCell() {
        getStyleClass().add(STYLE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().add("action-line");
        name.getStyleClass().add("action-name");
        keys.getStyleClass().add("action-keys");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable KeyLine item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HEADING, !empty && item instanceof KeyLine.Heading);
        switch (empty ? null : item) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case KeyLine.Heading heading -> show(title(heading), "");
            case KeyLine.Fixed fixed -> show(fixed.keys().name(), fixed.keys().keys());
            case KeyLine.OfAction of -> {
                String text = of.action().keysText();
                show(of.action().name(), text.isEmpty() ? NO_KEY : text);
            }
        }
    }

    private static String title(KeyLine.Heading heading) {
        return heading.place().words().toUpperCase(Locale.ROOT);
    }

    private void show(String what, String keyText) {
        name.setText(what);
        keys.setText(keyText);
        setGraphic(line);
        String read = keyText.equals(NO_KEY) ? Messages.text("actions.no-key") : keyText;
        setAccessibleText(read.isEmpty() ? what : what + ", " + read);
    }
}
