package io.porthole.file;

import java.util.List;

/// In what two texts differ, line by line.
///
/// @param lines those that differ, and three around each, in the order of the texts
/// @param rough whether there were too many differences to find the fewest: then everything between the first and the
///              last of them stands as removed and added, and nothing is wrong or missing
public record Difference(List<Line> lines, boolean rough) {
    public Difference {
        lines = List.copyOf(lines);
    }

    /// What a line is.
    public enum Kind {
        /// Begins a stretch of lines, and says which.
        STRETCH,
        SAME,
        REMOVED,
        ADDED,
        /// Says that the line before has no line feed at its end.
        NO_LINE_FEED
    }

    /// A line.
    ///
    /// @param before its number in the old text, from 1; 0 where it is not in that
    /// @param now    its number in the new one, likewise
    /// @param text   without the line feed
    public record Line(Kind kind, int before, int now, String text) {}

    /// How many lines were added.
    public int added() {
        return count(Kind.ADDED);
    }

    /// How many lines were removed.
    public int removed() {
        return count(Kind.REMOVED);
    }

    private int count(Kind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }
}
