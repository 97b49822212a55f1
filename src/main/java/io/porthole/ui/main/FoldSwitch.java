package io.porthole.ui.main;

import io.porthole.filter.Fold;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.log.Repetition;
import io.porthole.ui.events.Folding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Folds noise and repeats away, and brings them back. On the JavaFX thread.
final class FoldSwitch implements Folding {
    private final LogView view;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyLongWrapper folded = new ReadOnlyLongWrapper(this, "folded", 0);

    /// Folds all that can be.
    FoldSwitch(LogView view) {
        this.view = view;
        view.setFold(Fold.ALL);
        on.addListener((_, _, fold) -> view.setFold(view.fold().withOn(fold)));
    }

    /// Whether anything is folded.
    BooleanProperty onProperty() {
        return on;
    }

    /// How many rows are folded away.
    ReadOnlyLongProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    void turn() {
        on.set(!on.get());
    }

    void show(LogView.Result result) {
        folded.set(result.folded());
    }

    /// @param rows that are noise to the user
    void setNoise(RowFilter rows) {
        view.setFold(view.fold().withOwn(rows));
    }

    /// @param asked whether the filter asks for noise, which then stays
    void setNoiseAsked(boolean asked) {
        if (view.fold().noise() == asked) {
            view.setFold(view.fold().withNoise(!asked));
        }
    }

    @Override
    public void open(Repetition repetition, boolean open) {
        Fold now = view.fold();
        view.setFold(open ? now.open(repetition.id()) : now.close(repetition.id()));
    }

    @Override
    public void show(long number, @Nullable Repetition repetition) {
        if (repetition == null) {
            view.setFold(view.fold().show(number));
        } else {
            open(repetition, true);
        }
    }
}
