package io.porthole.ui.events;

import io.porthole.log.Repetition;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows the details of a row, or, where it stands for others that are folded, what these come to. A triangle opens and
/// closes them; further signs say that the row is found, and how it is highlighted.
final class DetailsCell extends TableCell<Slot, @Nullable Line> {
    static final String STYLE = "details-cell";
    static final String TRIANGLE = "repetition-triangle";

    private final RepetitionText text;
    private final FontIcon triangle = new FontIcon(Feather.CHEVRON_RIGHT);
    private final FontIcon found = new FontIcon(Feather.SEARCH);
    private final FontIcon role = new FontIcon(Feather.STAR);
    private final HBox signs = new HBox();

    /// @param onOpen told to open a repetition, or with false to close it
    DetailsCell(RepetitionText text, BiConsumer<Repetition, Boolean> onOpen) {
        this.text = text;
        getStyleClass().add(STYLE);
        signs.getStyleClass().add("row-signs");
        var button = new HBox(triangle);
        button.getStyleClass().add(TRIANGLE);
        found.getStyleClass().add("found-sign");
        role.getStyleClass().add("role-sign");
        signs.getChildren().setAll(button, found, role);
        signs.getChildren().forEach(sign -> sign.managedProperty().bind(sign.visibleProperty()));
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> pressed(press, onOpen));
        var tooltip = new Tooltip();
        tooltip.setOnShowing(_ -> tooltip.setText(getText()));
        setTooltip(tooltip);
    }

    private void pressed(MouseEvent press, BiConsumer<Repetition, Boolean> onOpen) {
        Line line = getItem();
        Repetition repetition = line == null ? null : line.notes().repetition();
        if (line != null && repetition != null && press.getButton() == MouseButton.PRIMARY) {
            onOpen.accept(repetition, !line.notes().open());
            press.consume();
        }
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        LineNotes notes = empty || line == null ? LineNotes.NONE : line.notes();
        setText(empty || line == null ? "" : text.details(line));
        triangle.setIconCode(notes.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        signs.getChildren().getFirst().setVisible(notes.repetition() != null);
        found.setVisible(notes.found());
        role.setVisible(notes.role() != null);
        if (notes.role() != null) {
            role.setIconCode(notes.role().sign());
        }
        setGraphic(signs.getChildren().stream().anyMatch(Node::isVisible) ? signs : null);
    }
}
