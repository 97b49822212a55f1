package io.porthole.watcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The changes of a tree in their order, held for a moment: what belongs together (the two halves of a rename, the
/// steps of a save) comes one after the other and is told as one.
///
/// They go when nothing has come for a quarter of a second; where something always comes, those older than that go
/// once a second. Used by one thread.
final class HeldChanges {
    static final long QUIET = Duration.ofMillis(250).toNanos();
    static final long LONGEST = Duration.ofSeconds(1).toNanos();

    /// Beyond this they go at once, so that a burst does not fill the memory.
    static final int MOST = 50_000;

    private final Deque<Change> held = new ArrayDeque<>();
    private long lastCame;
    private List<Path> overflowed = new ArrayList<>();
    private int overflowPlace;
    private Runnable full = () -> {};

    /// What to do when there are too many: release them.
    void onFull(Runnable action) {
        full = action;
    }

    void add(Change change) {
        held.add(change);
        lastCame = change.arrived();
        if (held.size() >= MOST) {
            full.run();
        }
    }

    /// Events of a directory were lost. However many directories lose some in one drain, one row tells it: when the
    /// kernel's own queue overflows, all of them do.
    void overflow(Path directory) {
        if (overflowed.isEmpty()) {
            overflowPlace = held.size();
        }
        overflowed.add(directory);
    }

    /// Ends a drain: puts in the row that tells of lost events, before what was found instead.
    void endDrain(FileRows rows, long now) {
        if (overflowed.isEmpty()) {
            return;
        }
        var found = new ArrayDeque<Change>();
        while (held.size() > overflowPlace) {
            found.addFirst(held.removeLast());
        }
        var lost = overflowed;
        overflowed = new ArrayList<>();
        held.add(Change.word(rows.overflow(lost, now), lost.getFirst()));
        held.addAll(found);
        lastCame = now;
    }

    /// Takes back the end of a directory that turned out to have been moved. False where its old path has come to mean
    /// something else since, so that the row of the move would be misread.
    boolean retract(Change end) {
        for (var later = held.descendingIterator(); later.hasNext(); ) {
            var change = later.next();
            if (change.equals(end)) {
                later.remove();
                return true;
            }
            if (changesMeaning(change, end.path())) {
                return false;
            }
        }
        return false;
    }

    private static boolean changesMeaning(Change change, Path path) {
        boolean takesName = change.bringsFile() && path.equals(change.path());
        boolean changesWay = change.isDirectory()
                && (path.startsWith(change.path()) || (change.from() != null && path.startsWith(change.from())));
        return takesName || (changesWay && change.kind() != Change.Kind.CREATED);
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /// How long to wait before the next ones may go.
    Duration pause(long now) {
        long quiet = lastCame + QUIET - now;
        long longest = held.isEmpty() ? quiet : held.getFirst().arrived() + LONGEST - now;
        return Duration.ofNanos(Math.clamp(Math.min(quiet, longest), 0, QUIET));
    }

    /// Those that may go now. A clock that was set back holds nothing up.
    List<Change> release(long now) {
        if (held.isEmpty()) {
            return List.of();
        }
        long age = now - held.getFirst().arrived();
        if (age < 0 || now - lastCame >= QUIET || held.size() >= MOST) {
            return releaseAll();
        }
        return age < LONGEST ? List.of() : releaseOlder(now - QUIET);
    }

    List<Change> releaseAll() {
        var all = List.copyOf(held);
        held.clear();
        return all;
    }

    private List<Change> releaseOlder(long than) {
        var older = new ArrayList<Change>();
        while (!held.isEmpty() && held.getFirst().arrived() <= than) {
            older.add(held.removeFirst());
        }
        return older;
    }
}
