package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.message.Messages;
import io.porthole.watcher.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the two halves of a file's rename among changes: the JDK tells a rename as a deletion and a creation that have
/// nothing in common but the file.
///
/// It is the same file where device, inode, time of birth, size and time of modification are equal and both halves came
/// within a quarter of a second. One case would deceive: an inode that is used again at once, for a file that was born
/// in the same tick of the clock. A rename changes the inode's own time (`ctime`), a birth sets it; so where that is
/// still the time of birth, nothing is concluded.
final class Renames {
    static final String WHY = Messages.text("watcher.same-file-inode-birth");

    private static final long LONGEST = Duration.ofMillis(250).toNanos();

    private final List<@Nullable Change> changes;
    private final Map<Long, Integer> gone = new HashMap<>();
    private final Map<Long, Integer> come = new HashMap<>();

    private Renames(List<@Nullable Change> changes) {
        this.changes = changes;
    }

    /// Puts a rename in the place of its later half and null in that of the other, wherever there are two.
    static void pair(List<@Nullable Change> changes) {
        new Renames(changes).pair();
    }

    private void pair() {
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (change == null || change.isDirectory() || !change.mark().isKnown()) {
                continue;
            }
            if (change.kind() == Kind.DELETED) {
                meet(come.remove(change.mark().identity()), i, gone, change);
            } else if (change.kind() == Kind.CREATED || change.kind() == Kind.REPLACED) {
                meet(gone.remove(change.mark().identity()), i, come, change);
            }
        }
    }

    private void meet(@Nullable Integer other, int place, Map<Long, Integer> waiting, Change change) {
        if (other == null || !join(other, place)) {
            waiting.put(change.mark().identity(), place);
        }
    }

    /// The rename stands where the file came up, so that what happened to the directory there, before and after, fits.
    private boolean join(int earlier, int later) {
        var first = changes.get(earlier);
        var second = changes.get(later);
        if (first == null || second == null) {
            return false;
        }
        boolean inOrder = first.kind() == Kind.DELETED;
        var end = inOrder ? first : second;
        var start = inOrder ? second : first;
        if (!isOne(end, start) || isThereBetween(earlier, later, end.path())) {
            return false;
        }
        var kind = start.kind() == Kind.REPLACED ? Kind.RENAMED_OVER : Kind.RENAMED;
        var rename = new Change(
                kind, start.path(), end.path(), start.mark(), Origin.INFERRED, start.arrived(), Change.Remarks.NONE);
        changes.set(inOrder ? later : earlier, rename.inferredFrom(WHY));
        changes.set(inOrder ? earlier : later, null);
        return true;
    }

    private static boolean isOne(Change end, Change start) {
        return end.mark().isUntouched(start.mark())
                && !end.path().equals(start.path())
                && Math.abs(start.arrived() - end.arrived()) <= LONGEST
                && !isNewborn(start.path());
    }

    /// Whether the old name was heard of between the halves as one that is there.
    private boolean isThereBetween(int earlier, int later, Path old) {
        for (int i = earlier + 1; i < later; i++) {
            var between = changes.get(i);
            if (between != null && between.leavesFile() && between.path().equals(old)) {
                return true;
            }
        }
        return false;
    }

    // Where the system has no such times, there is nothing to deceive either: it tells inodes by other means or none.
    private static boolean isNewborn(Path path) {
        try {
            var times = Files.readAttributes(path, "unix:ctime,creationTime", LinkOption.NOFOLLOW_LINKS);
            return times.get("ctime") instanceof FileTime changed && changed.equals(times.get("creationTime"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return false;
        }
    }
}
