package io.porthole.settings;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// What of the window is open, and how its room is divided.
///
/// @param timeline whether the timeline is shown
/// @param fold     whether noise and repeats are folded away
/// @param errors   whether the whole list of errors is shown
/// @param dividers where the lines between the panes stand
/// @param groups   the groups of containers that the user opened or closed, in the window's own words; those of longest
///                 ago first
public record Panes(boolean timeline, boolean fold, boolean errors, Dividers dividers, SequencedSet<String> groups) {
    /// As it is where the user has changed nothing.
    public static final Panes USUAL = new Panes(true, true, new LinkedHashSet<>());

    /// Of more groups than these, those of longest ago are forgotten.
    static final int MOST_GROUPS = 500;

    /// The lines between the panes, as parts of the room that they divide, from 0 to 1.
    ///
    /// @param sources between the sources and all the rest
    /// @param detail  between the table and the details
    public record Dividers(double sources, double detail) {
        public static final Dividers USUAL = new Dividers(0.18, 0.68);
    }

    public Panes {
        var newest = new LinkedHashSet<>(groups);
        while (newest.size() > MOST_GROUPS) {
            newest.removeFirst();
        }
        groups = Collections.unmodifiableSequencedSet(newest);
    }

    /// With the room divided as usual and one line of errors.
    public Panes(boolean timeline, boolean fold, SequencedSet<String> groups) {
        this(timeline, fold, false, Dividers.USUAL, groups);
    }

    public Panes withTimeline(boolean shown) {
        return new Panes(shown, fold, errors, dividers, groups);
    }

    public Panes withFold(boolean on) {
        return new Panes(timeline, on, errors, dividers, groups);
    }

    public Panes withErrors(boolean open) {
        return new Panes(timeline, fold, open, dividers, groups);
    }

    public Panes withDividers(Dividers newDividers) {
        return new Panes(timeline, fold, errors, newDividers, groups);
    }

    public Panes withGroups(SequencedSet<String> newGroups) {
        return new Panes(timeline, fold, errors, dividers, newGroups);
    }
}
