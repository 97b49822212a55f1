package io.porthole.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A walk through the filters that were in force, from the one being typed back to the oldest and forth again.
final class HistoryWalk {
    private final Supplier<List<String>> recent;
    private List<String> texts = List.of();
    private int at;

    /// @param recent asked at the beginning of a walk; the newest first
    HistoryWalk(Supplier<List<String>> recent) {
        this.recent = recent;
    }

    /// The walk is over, as when somebody types: the next one begins with what stands in the field then.
    void end() {
        texts = List.of();
        at = 0;
    }

    /// The text before, or none at the oldest.
    ///
    /// @param present what stands in the field; the end of the way back
    Optional<String> back(String present) {
        if (texts.isEmpty()) {
            texts = new ArrayList<>(recent.get());
            texts.remove(present.strip());
            texts.addFirst(present);
        }
        return step(1);
    }

    /// The text after, or none where the walk began.
    Optional<String> forth() {
        return step(-1);
    }

    private Optional<String> step(int by) {
        int next = at + by;
        if (next < 0 || next >= texts.size()) {
            return Optional.empty();
        }
        at = next;
        return Optional.of(texts.get(next));
    }
}
