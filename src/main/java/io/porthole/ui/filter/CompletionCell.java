package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.filter.Completion;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the suggestions: what would be typed, what it means, and how many rows have it.
final class CompletionCell extends ListCell<Completion> {
    static final String STYLE = "completion-cell";
    private static final int LONGEST = 80;

    private final Label text = label("completion-text");
    private final Label about = label("completion-about");
    private final Label count = label("completion-count");
    private final HBox line = new HBox(text, about, count);

    /// @param onTake told what is clicked
    CompletionCell(Consumer<Completion> onTake) {
        getStyleClass().add(STYLE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().add("completion-line");
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        about.setMinWidth(0);
        count.setMinWidth(Region.USE_PREF_SIZE);
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
    protected void updateItem(@Nullable Completion item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        text.setText(VisibleText.line(item.text(), LONGEST));
        text.setMinWidth(item.about().isEmpty() ? 0 : Region.USE_PREF_SIZE); // what is said of it gives way
        about.setText(VisibleText.line(item.about(), LONGEST));
        count.setText(item.count() < 0 ? "" : Figures.number(item.count()));
        setGraphic(line);
        setAccessibleText(words(item));
    }

    /// A suggestion as it is read out.
    static String words(Completion item) {
        String text = VisibleText.line(item.text(), LONGEST);
        String about = item.about().isEmpty() ? "" : ", " + VisibleText.line(item.about(), LONGEST);
        return text
                + about
                + (item.count() < 0 ? "" : ", " + Figures.count(item.count(), Messages.text("filter-pane.row")));
    }
}
