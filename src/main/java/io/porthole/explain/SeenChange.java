package io.porthole.explain;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a look at a mounted file, or at one in a mounted directory, shows. Looks into the file system.
///
/// @param path  the file's path as rows name it
/// @param kind  what is the case; null where nothing is
/// @param since since when: nanoseconds since 1970
record SeenChange(String path, Finding.@Nullable Kind kind, long since) {
    private static final int MOST_LOOKED_AT = 2_000;

    /// What an event says of a path.
    ///
    /// @param path  as rows name it
    /// @param real  the same without links
    /// @param time  when it happened; 0 where that is not known
    /// @param isNew whether something else than before is there, however old it may be
    record Occasion(String path, Path real, long time, boolean isNew) {}

    /// Looks, after an event, at what is mounted itself, at a directory that it is in, or at a file in it.
    ///
    /// @param startedAt when the container was started
    static SeenChange of(HostMount mount, Occasion event, long startedAt) {
        if (!mount.isLedBy(event.real)) {
            return newer(FileState.of(event.real), event, startedAt);
        }
        HostMount now = HostMount.of(mount.mount());
        Finding.@Nullable Kind kind = mount.change(now, startedAt);
        if (kind != null) {
            return new SeenChange(event.path, kind, event.time > 0 ? event.time : startedAt);
        }
        return newer(mount.isAt(event.real) && now != null ? now.mounted() : null, event, startedAt);
    }

    private static SeenChange newer(@Nullable FileState now, Occasion event, long startedAt) {
        long changed = Math.max(now == null ? 0 : now.modified(), event.isNew ? event.time : 0);
        boolean isNewer = now != null && now.isRegular() && changed > startedAt;
        return new SeenChange(event.path, isNewer ? Finding.Kind.NEWER : null, changed);
    }

    /// Looks for the files of a watched place that a container mounts and that were changed after its start.
    static List<SeenChange> of(HostMount mount, WatchedPlace place, long startedAt) {
        Path at = mount.real();
        if (at.startsWith(place.real())) {
            var changes = new ArrayList<SeenChange>();
            changes.add(of(mount, new Occasion(place.shown(at), at, 0, false), startedAt));
            if (mount.mounted().isDirectory()) {
                changes.addAll(below(at, place, startedAt));
            }
            return changes;
        }
        return place.real().startsWith(at) ? below(place.real(), place, startedAt) : List.of();
    }

    private static List<SeenChange> below(Path top, WatchedPlace place, long startedAt) {
        var found = new ArrayList<SeenChange>();
        try {
            Files.walkFileTree(
                    top,
                    EnumSet.noneOf(FileVisitOption.class),
                    place.below() ? Integer.MAX_VALUE : 1,
                    new Visitor(place, startedAt, found));
        } catch (IOException _) {
            return found; // gone meanwhile: then there is nothing to say of it
        }
        return found;
    }

    /// Looks at so many files and no more.
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private static final Set<String> PASSED_OVER = Set.of(".git", "node_modules", ".hg", ".svn");

        private final WatchedPlace place;
        private final long startedAt;
        private final List<SeenChange> found;
        private int left = MOST_LOOKED_AT;

        Visitor(WatchedPlace place, long startedAt, List<SeenChange> found) {
            this.place = place;
            this.startedAt = startedAt;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            Path name = directory.getFileName();
            return name != null && PASSED_OVER.contains(name.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var look = FileState.of(file, attributes);
            if (look.isRegular()
                    && look.modified() > startedAt
                    && StartupFiles.isOne(file.getFileName().toString())) {
                found.add(new SeenChange(place.shown(file), Finding.Kind.NEWER, look.modified()));
            }
            left--;
            return left > 0 ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE; // not ours to see: then nothing is said of it
        }
    }
}
