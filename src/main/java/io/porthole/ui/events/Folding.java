package io.porthole.ui.events;

import io.porthole.log.Repetition;
import org.jspecify.annotations.Nullable;

/// Folds rows away and brings them back, for the table that shows them.
public interface Folding {
    /// Folds nothing and knows nothing to unfold.
    Folding NONE = new Folding() {
        @Override
        public void open(Repetition repetition, boolean open) {}

        @Override
        public void show(long number, @Nullable Repetition repetition) {}
    };

    /// Shows all rows of a repetition, or with false folds them again.
    void open(Repetition repetition, boolean open);

    /// Brings a row to light that is folded away.
    ///
    /// @param repetition what it repeats; null where it is noise
    void show(long number, @Nullable Repetition repetition);
}
