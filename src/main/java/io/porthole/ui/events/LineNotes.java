package io.porthole.ui.events;

import io.porthole.log.Repetition;
import io.porthole.ui.fx.RoleLook;
import org.jspecify.annotations.Nullable;

/// What is noted of a row beside what it says itself.
///
/// @param repetition what the row repeats, where repeats are folded; else null
/// @param figures    how that stands at present
/// @param open       whether all rows of it are shown
/// @param found      whether it is among what is looked for
/// @param role       how it is highlighted; null where it is not
/// @param finding    what is the case at present with the file that it is about, in a few words; empty for nothing
record LineNotes(
        @Nullable Repetition repetition,
        Repetition.@Nullable Figures figures,
        boolean open,
        boolean found,
        @Nullable RoleLook role,
        String finding) {
    static final LineNotes NONE = new LineNotes(null, null, false, false, null, "");
}
