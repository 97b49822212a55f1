package io.porthole.ui.filter;

import io.porthole.filter.Completion;
import java.util.List;

/// Knows how a text in the filter language may go on.
@FunctionalInterface
public interface Completer {
    /// What may come at a place of a text, the best first. Asked on any thread but JavaFX's; gives up early
    /// where its thread is interrupted.
    ///
    /// @param caret a place from 0 to the text's length, in UTF-16 units
    List<Completion> complete(String text, int caret);
}
