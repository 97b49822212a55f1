package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the palette: what an action does, whether there is nothing to do now, and its keys.
final class ActionCell extends ListCell<UserAction> {
    static final String STYLE = "action-cell";
    static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Label name = label("action-name");
    private final Label now = label("action-now");
    private final Label keys = label("action-keys");
    private final HBox line = new HBox(name, now, keys);

    /// @param onTake told what is clicked
    ActionCell(Consumer<UserAction> onTake) {
        getStyleClass().add(STYLE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().add("action-line");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        now.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                onTake.accept(getItem());
            }
            event.consume(); // the focus stays in the field
        });
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(@Nullable UserAction item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(IMPOSSIBLE, false);
            return;
        }
        boolean possible = item.isPossible();
        name.setText(item.name());
        now.setText(possible ? "" : Messages.text("actions.not-now"));
        keys.setText(item.keysText());
        keys.setManaged(!item.keysText().isEmpty());
        pseudoClassStateChanged(IMPOSSIBLE, !possible);
        setGraphic(line);
        setAccessibleText(words(item));
    }

    /// An action as it is read out.
    static String words(UserAction item) {
        String keys = item.keysText().isEmpty() ? "" : ", " + item.keysText();
        return item.name() + keys + (item.isPossible() ? "" : Messages.text("actions.cannot-done-now"));
    }
}
