package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks now and then for what no notification tells: a watched directory that was itself moved away, unmounted or
/// covered by a mount, and mounts below it. Used by the watcher's thread.
final class WatchCheck {
    /// Between two looks. One reads a file's attributes and the list of mounts.
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path path;
    private final WatchTarget target;
    private final boolean below;
    private final boolean births;
    private final @Nullable FileMark mark;

    WatchCheck(Path path, WatchTarget target, boolean below) {
        this.path = path;
        this.target = target;
        this.below = below;
        this.births = FileMark.hasBirths(target.real());
        this.mark = FileMark.of(target.real(), births);
    }

    /// Why the place is no longer the one that is watched; null if it is.
    @Nullable
    WatchTrouble trouble() {
        var now = FileMark.of(target.real(), births);
        if (now == null || mark == null || !now.isKnown() || !now.isSameFile(mark)) {
            return WatchTrouble.moved(path);
        }
        if (!isOpen(target.real())) {
            return WatchTrouble.of(path, new AccessDeniedException(path.toString()));
        }
        return leadsElsewhere() ? WatchTrouble.moved(path) : null;
    }

    /// Whether the user who runs Porthole may list a directory and look at what is in it.
    static boolean isOpen(Path directory) {
        return Files.isReadable(directory) && Files.isExecutable(directory);
    }

    /// A single file may be missing for a while; a link to it may lead elsewhere.
    private boolean leadsElsewhere() {
        try {
            return !WatchTarget.of(path, below).equals(target);
        } catch (IOException _) {
            return target.scope().only() == null;
        }
    }

    /// The places below the directory, as its rows name them, where something was mounted or unmounted.
    Set<Path> changed(Mounts before, Mounts now) {
        var old = before.below(target.real());
        var present = now.below(target.real());
        var places = new HashSet<>(old.keySet());
        places.addAll(present.keySet());
        places.removeIf(place -> Objects.equals(old.get(place), present.get(place)));
        var named = new HashSet<Path>();
        places.forEach(
                place -> named.add(target.directory().resolve(target.real().relativize(place))));
        return named;
    }

    /// A path below the directory, without the link that the directory itself may be.
    Path real(Path directory) {
        return target.real().resolve(target.directory().relativize(directory));
    }
}
