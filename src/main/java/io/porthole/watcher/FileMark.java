package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a file is known again by, in two numbers: a tree of a million files is held in memory.
///
/// @param identity made of device, inode and time of birth, so that an inode that is used again is another file; 0
///                 where the file could not be looked at
/// @param state    made of size and time of modification; 0 for a directory
/// @param born     when the file was made: nanoseconds since 1970 in UTC, 0 where that is not known
record FileMark(long identity, long state, boolean isDirectory, long born) {
    /// A file that could not be looked at, or was gone before it was.
    static final FileMark UNKNOWN = new FileMark(0, 0, false, 0);

    private static final String DEVICE = "unix:dev";

    /// Looks at a file; a link is looked at itself. Null if there is none of this name.
    ///
    /// @param births whether the file system knows times of birth
    static @Nullable FileMark of(Path path, boolean births) {
        try {
            return of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), births);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException _) {
            return UNKNOWN;
        }
    }

    /// As [#of(Path, boolean)], but follows a link.
    static @Nullable FileMark ofTarget(Path path, boolean births) {
        try {
            return of(path.toRealPath(), births);
        } catch (IOException _) {
            return null;
        }
    }

    /// Whether the file system of a directory knows when files were born. Where it does not, as with FUSE, the
    /// JDK gives the time of modification instead, for all files: one that has another shows that it does. Looked
    /// for in the directory and those above it.
    static boolean hasBirths(Path directory) {
        try {
            Path real = directory.toRealPath();
            var device = Files.getAttribute(real, DEVICE);
            for (var up = real; up != null && device.equals(Files.getAttribute(up, DEVICE)); up = up.getParent()) {
                var file = Files.readAttributes(up, BasicFileAttributes.class);
                if (!file.creationTime().equals(file.lastModifiedTime())) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        } catch (UnsupportedOperationException | IllegalArgumentException _) {
            return true; // no Unix: macOS and Windows know births everywhere
        }
    }

    private static FileMark of(BasicFileAttributes file, boolean births) {
        long born = births ? nanos(file.creationTime()) : 0;
        long identity = mix(mix(born) + Objects.hashCode(file.fileKey()));
        long state = file.isDirectory() ? 0 : mix(mix(nanos(file.lastModifiedTime())) + file.size());
        return new FileMark(identity == 0 ? 1 : identity, state, file.isDirectory(), born);
    }

    boolean isKnown() {
        return identity != 0;
    }

    boolean isSameFile(FileMark other) {
        return isKnown() && identity == other.identity;
    }

    /// Whether it is the same file and has not been written since.
    boolean isUntouched(FileMark other) {
        return isSameFile(other) && state == other.state && isDirectory == other.isDirectory;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /// The finisher of MurmurHash3: each bit of the result hangs on every bit of `x`.
    private static long mix(long x) {
        long mixed = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
