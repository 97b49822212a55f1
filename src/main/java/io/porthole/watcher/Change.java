package io.porthole.watcher;

import io.porthole.event.Event;
import io.porthole.event.Origin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in the life of a watched tree: the notifications' own grain, of which rows are composed.
///
/// @param path    the file or directory; for a rename the new path
/// @param from    for a rename the old path, for a replaced file that which its new content had; otherwise null
/// @param mark    what the file is known by: for a deletion, what it was known by
/// @param arrived when Porthole learned of it: nanoseconds since 1970 in UTC
/// @param remarks what else there is to say in the row
record Change(Kind kind, Path path, @Nullable Path from, FileMark mark, Origin origin, long arrived, Remarks remarks) {
    enum Kind {
        CREATED,
        /// The name leads to another file than before, without having been deleted in between.
        REPLACED,
        WRITTEN,
        DELETED,
        RENAMED,
        /// As renamed, and there was a file of the new name before.
        RENAMED_OVER,
        /// No change, but a word of Porthole's own between the changes.
        WORD
    }

    /// @param inferred what the row was concluded from; empty if it was seen
    /// @param moved    that it came from outside the tree, or left it; empty if not
    /// @param steps    the changes that were folded into this one
    /// @param times    how often it happened
    /// @param word     for a word, the row; otherwise null
    record Remarks(
            String inferred,
            String moved,
            List<Change> steps,
            int times,
            @Nullable Event word) {
        static final Remarks NONE = new Remarks("", "", List.of(), 1, null);
    }

    static Change of(Kind kind, Path path, FileMark mark, Origin origin, long arrived) {
        return new Change(kind, path, null, mark, origin, arrived, Remarks.NONE);
    }

    static Change renamed(Path from, Path to, FileMark mark, Origin origin, long arrived) {
        return new Change(Kind.RENAMED, to, from, mark, origin, arrived, Remarks.NONE);
    }

    static Change word(Event row, Path about) {
        return new Change(
                Kind.WORD,
                about,
                null,
                FileMark.UNKNOWN,
                row.origin(),
                row.arrived(),
                new Remarks("", "", List.of(), 1, row));
    }

    Change inferredFrom(String inferred) {
        return with(Origin.INFERRED, new Remarks(inferred, remarks.moved, remarks.steps, remarks.times, remarks.word));
    }

    Change moved(String moved) {
        return with(origin, new Remarks(remarks.inferred, moved, remarks.steps, remarks.times, remarks.word));
    }

    Change times(int times) {
        return with(origin, new Remarks(remarks.inferred, remarks.moved, remarks.steps, times, remarks.word));
    }

    private Change with(Origin newOrigin, Remarks newRemarks) {
        return new Change(kind, path, from, mark, newOrigin, arrived, newRemarks);
    }

    boolean isDirectory() {
        return mark.isDirectory();
    }

    boolean isRename() {
        return kind == Kind.RENAMED || kind == Kind.RENAMED_OVER;
    }

    /// Whether the file is there after it.
    boolean leavesFile() {
        return kind != Kind.DELETED && kind != Kind.WORD;
    }

    /// Whether another file than before has the name after it.
    boolean bringsFile() {
        return leavesFile() && kind != Kind.WRITTEN;
    }

    /// Whether its path was there before it.
    boolean foundFile() {
        return kind != Kind.CREATED && kind != Kind.RENAMED && kind != Kind.WORD;
    }
}
