package io.porthole.ui.filter;

import io.porthole.filter.Completion;
import io.porthole.message.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What opens under the cursor while somebody types a filter: suggestions, and what is wrong with the text. The focus
/// stays in the field, whose keys choose here.
final class CompletionPopup extends Popup {
    static final String ID = "filter-completions";
    static final String NOTE_ID = "filter-note";
    static final String STYLE = "completion-popup";

    private static final double ROW = 26;
    private static final int MOST_ROWS = 10;
    /// By how many Page Up and Page Down go on.
    static final int PAGE = MOST_ROWS - 1;

    private static final double EDGE = 2;

    private final ListView<Completion> list = new ListView<>();
    private final Label mistake = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    private final Label note = new Label();
    private final VBox box = new VBox(list, mistake, note);

    /// @param onTake told what is clicked
    CompletionPopup(Consumer<Completion> onTake) {
        setAutoHide(true);
        setAutoFix(true);
        setHideOnEscape(false);
        box.getStyleClass().add(STYLE);
        buildList(onTake);
        mistake.getStyleClass().add("completion-mistake");
        note.getStyleClass().add("completion-note");
        mistake.setWrapText(true);
        mistake.setId(NOTE_ID);
        getContent().setAll(box);
    }

    private void buildList(Consumer<Completion> onTake) {
        list.setId(ID);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new CompletionCell(onTake));
        list.setAccessibleText(Messages.text("filter-pane.suggestions"));
        list.managedProperty().bind(list.visibleProperty());
        for (Label label : List.of(mistake, note)) {
            label.managedProperty().bind(label.visibleProperty());
        }
    }

    /// Shows suggestions, none of them chosen, and sentences; hides where there are neither.
    ///
    /// @param x            how far to the right in the field it begins
    /// @param mistakeText  what was expected; empty if nothing is wrong
    /// @param noteText     what else is to be known; may be empty
    void show(TextField under, double x, List<Completion> suggestions, String mistakeText, String noteText) {
        show(list, !suggestions.isEmpty());
        show(mistake, mistakeText);
        show(note, noteText);
        if (suggestions.isEmpty() && mistakeText.isEmpty() && noteText.isEmpty()) {
            hide();
            return;
        }
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        double height = Math.min(MOST_ROWS, suggestions.size()) * ROW + EDGE;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.scrollTo(0);
        place(under, x);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private static void show(ListView<Completion> list, boolean shown) {
        list.setVisible(shown);
    }

    private void place(TextField under, double x) {
        Bounds field = under.localToScreen(under.getBoundsInLocal());
        if (field == null) {
            return;
        }
        if (isShowing()) {
            setAnchorX(field.getMinX() + x);
            setAnchorY(field.getMaxY() + EDGE);
            sizeToScene();
        } else {
            show(under, field.getMinX() + x, field.getMaxY() + EDGE);
        }
    }

    /// Whether there is something to choose from.
    boolean isChoosing() {
        return isShowing() && list.isVisible();
    }

    Optional<Completion> chosen() {
        return isChoosing() ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()) : Optional.empty();
    }

    /// Chooses another one: from the last on to the first, from the first back to none and then to the last.
    void move(int step) {
        int size = list.getItems().size();
        int now = list.getSelectionModel().getSelectedIndex();
        int next = now < 0 && step < 0 ? size - 1 : now + step;
        if (now == size - 1 && step == 1) {
            next = 0;
        }
        if (now == 0 && step == -1) {
            list.getSelectionModel().clearSelection();
            return;
        }
        choose(Math.clamp(next, 0, size - 1));
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
    }

    /// What is chosen as it is read out: which of how many, and what it is.
    String words() {
        if (!isChoosing()) {
            return "";
        }
        int size = list.getItems().size();
        return chosen().map(item -> Messages.text(
                        "filter-pane.of",
                        CompletionCell.words(item),
                        list.getSelectionModel().getSelectedIndex() + 1,
                        size))
                .orElse(
                        size == 1
                                ? Messages.text("filter-pane.1-suggestion-down-choose")
                                : Messages.text("filter-pane.suggestions-down-choose", size));
    }
}
