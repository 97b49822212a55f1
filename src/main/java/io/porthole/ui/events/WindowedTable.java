package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table view of the lines in sight, which tells a screen reader of the whole list of rows: how many there are, and
/// which of them a line shows. A row out of sight has no node; who asks for one gets none.
final class WindowedTable extends TableView<Slot> {
    private final Display display;
    private final PositionBar bar;
    private long told;

    WindowedTable(Display display, PositionBar bar) {
        super(display.slots());
        this.display = display;
        this.bar = bar;
        setAccessibleText(Messages.text("events.events"));
    }

    /// The index, among all rows, of the one on a line, as far as such an index goes.
    int indexOf(int line) {
        return line < 0 ? line : Math.clamp(display.viewport().top() + line, 0, Integer.MAX_VALUE);
    }

    /// Has a screen reader look again where another row is the one from which the keys go: it may stand on the line of
    /// the one before.
    void tellOf(long number) {
        if (number != told) {
            told = number;
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> Math.clamp(display.rows().size(), 0, Integer.MAX_VALUE);
            case MULTIPLE_SELECTION -> true;
            case SELECTED_ITEMS ->
                FXCollections.observableArrayList(
                        rows().filter(row -> is(row, EventRow.CHOSEN)).toList());
            case FOCUS_ITEM -> focused();
            case VERTICAL_SCROLLBAR -> bar;
            case ROW_AT_INDEX -> rowAt(line(parameters));
            case CELL_AT_ROW_COLUMN -> cellAt(line(parameters), parameters);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The cell in the row and column from which the keys go; the row while they go from no column. JavaFX's own answer
    /// is the row's first cell, which is that of the signs and mostly empty.
    private @Nullable Node focused() {
        Optional<Node> cell = lookupAll(".table-cell").stream()
                .filter(node -> is(node, EventCell.CURRENT))
                .findFirst();
        return cell.orElseGet(() -> rowAt(getSelectionModel().getSelectedIndex()));
    }

    /// The line on which the row of an index is; -1 where it is out of sight.
    private int line(Object... parameters) {
        long line = parameters.length > 0 && parameters[0] instanceof Integer index
                ? index - display.viewport().top()
                : -1;
        return line >= 0 && line < getItems().size() ? (int) line : -1;
    }

    private @Nullable Node rowAt(int line) {
        return line < 0
                ? null
                : rows().filter(row -> row.getIndex() == line).findFirst().orElse(null);
    }

    private @Nullable Object cellAt(int line, Object... parameters) {
        if (line < 0) {
            return null;
        }
        Object[] here = parameters.clone();
        here[0] = line;
        return super.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, here);
    }

    private Stream<EventRow> rows() {
        return lookupAll(".table-row-cell").stream()
                .filter(EventRow.class::isInstance)
                .map(EventRow.class::cast);
    }

    private static boolean is(Node node, PseudoClass state) {
        return node.getPseudoClassStates().contains(state);
    }
}
