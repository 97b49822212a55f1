package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.watcher.Change.Kind;
import io.porthole.watcher.Change.Remarks;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Folds the steps of a save. A file that was there before and is there after, and was deleted, moved away, replaced or
/// made again between, was written; what editors do around that (a backup that comes and goes, a temporary file) are
/// its steps.
///
/// A step on another path is folded only where nothing is left of it: the path was not there before and is not there
/// after. What is left keeps a row of its own, or is named in the written one's ([Change#from]).
final class Saves {
    private final List<@Nullable Change> changes;
    private final Map<Path, List<Integer>> places = new LinkedHashMap<>();
    /// The files that came and went, by their directories.
    private final Map<@Nullable Path, List<Path>> passing = new HashMap<>();
    /// The same; whatever is folded later, they stay so.
    private final Set<Path> cameAndWent = new HashSet<>();

    private Saves(List<@Nullable Change> changes) {
        this.changes = changes;
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (change != null && !change.isDirectory()) {
                note(change.path(), i);
                if (change.from() != null) {
                    note(change.from(), i);
                }
            }
        }
        places.keySet().stream()
                .filter(path -> !wasThere(path) && !isThere(path))
                .forEach(path -> {
                    cameAndWent.add(path);
                    passing.computeIfAbsent(path.getParent(), _ -> new ArrayList<>())
                            .add(path);
                });
    }

    private void note(Path path, int place) {
        places.computeIfAbsent(path, _ -> new ArrayList<>(2)).add(place);
    }

    /// Puts a written file in the place of the last of a save's steps that brought a file, and null in those of the
    /// others. A file that was moved away goes first: what it was moved to may be its backup.
    static void fold(List<@Nullable Change> changes) {
        var saves = new Saves(changes);
        saves.places.keySet().stream()
                .filter(saves::isSaved)
                .sorted(Comparator.comparing(path -> !saves.wasMovedAway(path)))
                .toList()
                .forEach(saves::fold);
    }

    private boolean isSaved(Path path) {
        if (!wasThere(path) || !isThere(path)) {
            return false;
        }
        return stepsOf(path).stream().anyMatch(step -> brings(step, path))
                || passingBeside(path).stream().anyMatch(other -> Clutter.isBackup(other, path));
    }

    private boolean wasMovedAway(Path path) {
        return stepsOf(path).stream().anyMatch(step -> path.equals(step.from()));
    }

    private boolean isPassing(Path path) {
        return cameAndWent.contains(path);
    }

    private boolean wasThere(Path path) {
        var first = stepsOf(path).getFirst();
        return path.equals(first.from()) || first.foundFile();
    }

    private boolean isThere(Path path) {
        var last = stepsOf(path).getLast();
        return last.path().equals(path) && last.leavesFile();
    }

    private static boolean brings(Change step, Path path) {
        return step.path().equals(path) && step.bringsFile();
    }

    private List<Path> passingBeside(Path path) {
        return passing.getOrDefault(path.getParent(), List.of());
    }

    private List<Integer> placesOf(Path path) {
        return places.getOrDefault(path, List.of());
    }

    private List<Change> stepsOf(Path path) {
        return at(placesOf(path));
    }

    private List<Change> at(Iterable<Integer> wanted) {
        var found = new ArrayList<Change>(2);
        for (int place : wanted) {
            var change = changes.get(place);
            if (change != null) {
                found.add(change);
            }
        }
        return found;
    }

    private void fold(Path saved) {
        if (stepsOf(saved).size() < placesOf(saved).size()) {
            return; // another save has taken one of its steps
        }
        var folding = new Folding(saved);
        folding.gather();
        folding.end();
    }

    private final class Folding {
        private final Path saved;
        private final Set<Integer> folded = new TreeSet<>();
        private final Map<Integer, Change> left = new HashMap<>();
        private final Deque<Path> pending = new ArrayDeque<>();
        private final Set<Path> seen = new HashSet<>();

        Folding(Path saved) {
            this.saved = saved;
        }

        /// Follows the renames to and from the saved file through files that only pass.
        void gather() {
            pending.add(saved);
            passingBeside(saved).stream().filter(this::belongs).forEach(pending::add);
            while (!pending.isEmpty()) {
                var path = pending.poll();
                if (seen.add(path)) {
                    placesOf(path).forEach(place -> take(place, path));
                }
            }
        }

        /// Whether a file that came and went is an editor's own by its name, or was the last to go before the saved one
        /// came: that is a rename whose file was gone before it could be looked at.
        private boolean belongs(Path path) {
            return Clutter.isOfEditor(path.getFileName()) || isHandedOver(path);
        }

        private boolean isHandedOver(Path path) {
            int end = placesOf(path).getLast();
            int next = end + 1;
            while (next < changes.size() && changes.get(next) == null) {
                next++;
            }
            return placesOf(saved).contains(next) && isHandOver(changes.get(end), changes.get(next));
        }

        private boolean isHandOver(@Nullable Change end, @Nullable Change start) {
            return end != null
                    && start != null
                    && brings(start, saved)
                    && (!end.mark().isKnown() || end.mark().isSameFile(start.mark()));
        }

        private void take(int place, Path path) {
            var step = changes.get(place);
            if (step == null || !folded.add(place) || step.from() == null) {
                return;
            }
            var next = path.equals(step.from()) ? step.path() : Objects.requireNonNull(step.from());
            if (isPassing(next) || next.equals(saved)) {
                pending.add(next);
            } else if (next.equals(step.path())) {
                var kind = step.kind() == Kind.RENAMED_OVER ? Kind.REPLACED : Kind.CREATED;
                left.put(place, Change.of(kind, next, step.mark(), Origin.LIVE, step.arrived()));
            } else {
                left.put(place, Change.of(Kind.DELETED, next, step.mark(), Origin.LIVE, step.arrived()));
            }
        }

        void end() {
            var steps = at(folded);
            int place = folded.stream()
                    .filter(this::bringsSaved)
                    .max(Integer::compare)
                    .orElse(placesOf(saved).getLast());
            var last = Objects.requireNonNull(changes.get(place));
            var source = left.get(place);
            folded.forEach(i -> changes.set(i, left.get(i)));
            changes.set(place, written(last, source == null ? null : source.path(), steps));
        }

        private boolean bringsSaved(int place) {
            var step = changes.get(place);
            return step != null && brings(step, saved);
        }

        private Change written(Change last, @Nullable Path from, List<Change> steps) {
            boolean inferred = steps.stream().allMatch(step -> step.origin() == Origin.INFERRED);
            boolean replaced = steps.stream().anyMatch(step -> brings(step, saved));
            return new Change(
                    replaced ? Kind.REPLACED : Kind.WRITTEN,
                    saved,
                    from,
                    last.mark(),
                    inferred ? Origin.INFERRED : Origin.LIVE,
                    steps.getLast().arrived(),
                    new Remarks(inferred ? last.remarks().inferred() : "", "", steps, 1, null));
        }
    }
}
