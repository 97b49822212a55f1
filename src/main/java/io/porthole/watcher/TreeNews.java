package io.porthole.watcher;

import io.porthole.event.Origin;
import io.porthole.message.Messages;
import io.porthole.watcher.Change.Kind;
import java.nio.file.Path;
import java.time.Duration;

/// What a watched tree tells: changes with the time at which they were learned of. Used by one thread.
final class TreeNews {
    private static final String CAME = Messages.text("watcher.into-watched-directory-or");

    /// How long a notification may be under way.
    private static final long MARGIN = Duration.ofSeconds(1).toNanos();

    private final HeldChanges changes;
    private final Entrance entrance;
    private long now;
    private long caughtUp;

    TreeNews(HeldChanges changes, Entrance entrance) {
        this.changes = changes;
        this.entrance = entrance;
    }

    /// What follows is learned of now.
    void at(long when) {
        now = when;
    }

    /// All that was told until then has been taken in.
    void caughtUp(long when) {
        caughtUp = when;
    }

    void overflow(WatchedDirectory directory) {
        changes.overflow(directory.path());
    }

    /// Something in a directory, unless it is no news there ([WatchedDirectory#isTelling]).
    void add(Kind kind, WatchedDirectory directory, Path name, FileMark mark, Origin origin) {
        if (directory.isTelling()) {
            var change = Change.of(kind, directory.path().resolve(name), mark, origin, now);
            changes.add(cameFromElsewhere(change) ? change.moved(CAME) : change);
        }
    }

    void renamed(Path from, Path to, FileMark mark) {
        changes.add(Change.renamed(from, to, mark, Origin.LIVE, now));
    }

    /// The end of a directory, to be added when all that follows from it is noted.
    Change end(WatchedDirectory directory, Origin origin) {
        var mark = new FileMark(directory.identity(), 0, true, 0);
        return Change.of(Kind.DELETED, directory.path(), mark, origin, now);
    }

    void add(Change end) {
        changes.add(end);
    }

    /// As [HeldChanges#retract].
    boolean retract(Change end) {
        return changes.retract(end);
    }

    /// Whether a file that has come up was there before the name was: had it been made here, that would have been told.
    /// Where another machine's clock may have set its birth, nothing is concluded.
    private boolean cameFromElsewhere(Change change) {
        long born = entrance.hasSilent() ? 0 : change.mark().born();
        return change.kind() == Kind.CREATED && change.origin() == Origin.LIVE && born != 0 && born < caughtUp - MARGIN;
    }
}
