package io.porthole.ui.events;

import io.porthole.event.Origin;
import io.porthole.ui.fx.RoleLook;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A line of the table: marks where a batch begins, what went wrong, what Porthole could not see, and what an engine
/// sent amiss.
final class EventRow extends TableRow<@Nullable Slot> {
    static final PseudoClass STARTS_BATCH = PseudoClass.getPseudoClass("starts-batch");
    static final PseudoClass WENT_WRONG = PseudoClass.getPseudoClass("went-wrong");
    static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");
    static final PseudoClass REPLAYED = PseudoClass.getPseudoClass("replayed");
    static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");
    static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    static final PseudoClass REPEATS = PseudoClass.getPseudoClass("repeats");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Supplier<TimeShown> time;
    private final IntUnaryOperator index;
    private final ChangeListener<@Nullable Line> onLine = (_, _, line) -> mark(line);

    /// @param index the index among all rows of the one on a line of the table
    EventRow(Supplier<TimeShown> time, IntUnaryOperator index) {
        this.time = time;
        this.index = index;
    }

    @Override
    protected void updateItem(@Nullable Slot slot, boolean empty) {
        Slot before = getItem();
        super.updateItem(slot, empty);
        if (before != null && before != slot) {
            before.lineProperty().removeListener(onLine);
        }
        if (slot != null && before != slot) {
            slot.lineProperty().addListener(onLine);
        }
        mark(slot == null || empty ? null : slot.lineProperty().get());
    }

    private void mark(@Nullable Line line) {
        pseudoClassStateChanged(STARTS_BATCH, line != null && line.startsBatch());
        pseudoClassStateChanged(WENT_WRONG, line != null && ActionLook.wentWrong(line.event()));
        pseudoClassStateChanged(FLAGGED, line != null && !line.event().flag().isEmpty());
        pseudoClassStateChanged(CHOSEN, line != null && line.signs().selected());
        pseudoClassStateChanged(INFERRED, line != null && line.event().origin() == Origin.INFERRED);
        pseudoClassStateChanged(REPLAYED, line != null && line.event().origin() == Origin.REPLAYED);
        note(line == null ? LineNotes.NONE : line.notes());
        pseudoClassStateChanged(UNSEEN, line != null && ActionLook.unseen(line.event()));
    }

    private void note(LineNotes notes) {
        pseudoClassStateChanged(FOUND, notes.found());
        pseudoClassStateChanged(REPEATS, notes.repetition() != null);
        for (RoleLook role : RoleLook.values()) {
            pseudoClassStateChanged(role.pseudoClass(), notes.role() == role);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> spoken();
            case INDEX -> index.applyAsInt(getIndex());
            case SELECTED -> getPseudoClassStates().contains(CHOSEN);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String spoken() {
        Slot slot = getItem();
        Line line = slot == null ? null : slot.lineProperty().get();
        return line == null ? "" : RowText.spoken(line, time.get());
    }
}
