package io.porthole.settings;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// What of the window is open.
///
/// @param timeline whether the timeline is shown
/// @param fold     whether noise and repeats are folded away
/// @param groups   the groups of containers that the user opened or closed, in the window's own words; those of longest
///                 ago first
public record Panes(boolean timeline, boolean fold, SequencedSet<String> groups) {
    /// As it is where the user has changed nothing.
    public static final Panes USUAL = new Panes(true, true, new LinkedHashSet<>());

    /// Of more groups than these, those of longest ago are forgotten.
    static final int MOST_GROUPS = 500;

    public Panes {
        var newest = new LinkedHashSet<>(groups);
        while (newest.size() > MOST_GROUPS) {
            newest.removeFirst();
        }
        groups = Collections.unmodifiableSequencedSet(newest);
    }

    public Panes withTimeline(boolean shown) {
        return new Panes(shown, fold, groups);
    }

    public Panes withFold(boolean on) {
        return new Panes(timeline, on, groups);
    }

    public Panes withGroups(SequencedSet<String> newGroups) {
        return new Panes(timeline, fold, newGroups);
    }
}
