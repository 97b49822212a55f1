package io.porthole.watcher;

import io.porthole.watcher.Change.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes rows of changes: the halves of a rename become one, the steps of a save become one, and many writes of a file
/// with nothing else in between become one.
///
/// Whoever replays the rows gets the same tree as who replays the changes. The end or the move of a directory changes
/// what paths mean, so nothing is put together across it.
final class Composition {
    private Composition() {}

    static List<Change> of(List<Change> changes) {
        var rows = new ArrayList<Change>();
        var stretch = new ArrayList<@Nullable Change>();
        for (Change change : changes) {
            boolean isBorder = change.kind() == Kind.WORD || (change.isDirectory() && change.kind() != Kind.CREATED);
            if (isBorder) {
                compose(stretch, rows);
                rows.add(change);
            } else {
                stretch.add(change);
            }
        }
        compose(stretch, rows);
        return rows;
    }

    private static void compose(List<@Nullable Change> stretch, List<Change> rows) {
        Renames.pair(stretch);
        Saves.fold(stretch);
        mergeWrites(stretch);
        stretch.stream().filter(Objects::nonNull).map(Objects::requireNonNull).forEach(rows::add);
        stretch.clear();
    }

    private static void mergeWrites(List<@Nullable Change> stretch) {
        Map<Path, Integer> open = new HashMap<>();
        for (int i = 0; i < stretch.size(); i++) {
            var change = stretch.get(i);
            if (change == null) {
                continue;
            }
            if (change.isRename()) {
                open.remove(change.from());
            }
            var before = open.remove(change.path());
            if (change.kind() != Kind.WRITTEN) {
                continue;
            }
            if (before != null) {
                var earlier = Objects.requireNonNull(stretch.get(before));
                if (earlier.remarks().steps().isEmpty()) {
                    stretch.set(before, null);
                    stretch.set(
                            i,
                            change.times(
                                    earlier.remarks().times() + change.remarks().times()));
                }
            }
            open.put(change.path(), i);
        }
    }
}
