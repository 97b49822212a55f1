package io.porthole.ui.detail;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.porthole.file.Difference;
import io.porthole.message.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The lines in which two texts differ, each with its numbers, its sign and a colour. Several can be
/// selected; Ctrl+C copies them.
final class DifferenceList extends ListView<Difference.Line> {
    static final String ID = "file-difference";
    private static final double LINE_HEIGHT = 20;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Map<Difference.Kind, PseudoClass> KINDS = kinds();

    DifferenceList(FieldsTable.Copying copying) {
        setId(ID);
        setAccessibleText(Messages.text("detail.difference"));
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "difference-list");
        setFixedCellSize(LINE_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new LineCell());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copying.copy(text(List.copyOf(getSelectionModel().getSelectedItems())));
                event.consume();
            }
        });
    }

    void show(List<Difference.Line> lines) {
        getItems().setAll(lines);
        scrollTo(0);
        setVisible(!lines.isEmpty());
    }

    void showNothing() {
        show(List.of());
    }

    /// All lines, as programs such as `patch` take them.
    String text() {
        return text(getItems());
    }

    private static String text(List<Difference.Line> lines) {
        return lines.stream().map(DifferenceText::copied).collect(Collectors.joining("\n"));
    }

    private static Map<Difference.Kind, PseudoClass> kinds() {
        var kinds = new EnumMap<Difference.Kind, PseudoClass>(Difference.Kind.class);
        for (Difference.Kind kind : Difference.Kind.values()) {
            kinds.put(
                    kind,
                    PseudoClass.getPseudoClass(
                            kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return kinds;
    }

    private static final class LineCell extends ListCell<Difference.Line> {
        LineCell() {
            getStyleClass().add("difference-line");
        }

        @Override
        protected void updateItem(Difference.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            Difference.Line shown = empty ? null : line;
            KINDS.forEach((kind, state) -> pseudoClassStateChanged(state, shown != null && shown.kind() == kind));
            setText(shown == null ? null : DifferenceText.shown(shown));
            setAccessibleText(shown == null ? null : DifferenceText.said(shown));
        }
    }
}
