package io.porthole.watcher;

import java.util.List;

/// Tells the changes of a tree when they are due: when nothing has come for a moment ([HeldChanges]). Used by the
/// watcher's thread.
final class Delivery {
    private final WatchedTree tree;
    private final HeldChanges held;
    private final FileRows rows;
    private final WatchVoice voice;
    private final Timing timing;

    Delivery(WatchedTree tree, HeldChanges held, FileRows rows, WatchVoice voice, Timing timing) {
        this.tree = tree;
        this.held = held;
        this.rows = rows;
        this.voice = voice;
        this.timing = timing;
    }

    /// All that has come by now was taken in.
    void endDrain() {
        held.endDrain(rows, timing.nanos());
    }

    void tellDue() {
        var changes = held.release(timing.nanos());
        if (!changes.isEmpty()) {
            tell(changes);
            tree.settle(timing.nanos());
        }
    }

    void tellAll() {
        tell(held.releaseAll());
    }

    private void tell(List<Change> changes) {
        if (!changes.isEmpty()) {
            var ended = changes.stream().map(tree::settled).toList();
            rows.of(Composition.of(ended)).forEach(voice::events);
        }
    }

    /// Sets the bell to when the next ones are due.
    void arrange(Bell bell) {
        if (!held.isEmpty() && !bell.isSet()) {
            bell.set(held.pause(timing.nanos()));
        }
    }
}
