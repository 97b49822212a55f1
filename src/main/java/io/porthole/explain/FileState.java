package io.porthole.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is at a path at one moment. Times are this machine's, nanoseconds since 1970.
///
/// @param identity which file it is: equal for the same file under another name. Null where the file system does not
///                 tell
/// @param born     when it was made; 0 where the file system does not tell
/// @param modified when its content was last changed
record FileState(
        boolean isDirectory, boolean isRegular, @Nullable Object identity, long born, long modified) {
    /// Looks at what is at a path. It may be a link that was put there since the path was made free of them: then it is
    /// another file.
    ///
    /// @return null if there is nothing, or it cannot be looked at
    static @Nullable FileState of(Path path) {
        BasicFileAttributes attributes = attributes(path);
        return attributes == null ? null : of(path, attributes);
    }

    static FileState of(Path path, BasicFileAttributes attributes) {
        return new FileState(
                attributes.isDirectory(),
                attributes.isRegularFile(),
                attributes.fileKey(),
                hasBirths(path, attributes) ? nanos(attributes.creationTime()) : 0,
                nanos(attributes.lastModifiedTime()));
    }

    private static @Nullable BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | SecurityException _) {
            return null;
        }
    }

    /// Where a file system does not tell when files were made, Java gives the time of their last change. So one that
    /// gives two times for the file, or for a directory that it is in, tells.
    private static boolean hasBirths(Path path, BasicFileAttributes attributes) {
        Object store = store(attributes);
        @Nullable Path at = path;
        @Nullable BasicFileAttributes there = attributes;
        while (at != null && there != null && Objects.equals(store, store(there))) {
            if (!there.creationTime().equals(there.lastModifiedTime())) {
                return true;
            }
            at = at.getParent();
            there = at == null ? null : attributes(at);
        }
        return false;
    }

    /// The file system that a file is on: the first part of `(dev=…,ino=…)`.
    private static String store(BasicFileAttributes attributes) {
        String key = String.valueOf(attributes.fileKey());
        return key.substring(0, Math.max(0, key.indexOf(',')));
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
