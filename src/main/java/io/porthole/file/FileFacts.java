package io.porthole.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the file system knows of a file.
///
/// @param size     in bytes
/// @param owner    whose it is, as `name (number)`; the number alone where it has no name, empty where files have no
///                 owners
/// @param group    likewise
/// @param mode     its rights; null where files have none
/// @param modified when its content was last changed
public record FileFacts(
        FileKind kind, long size, @Nullable FileMode mode, String owner, String group, Instant modified) {
    private static final String UNIX = "unix:mode,size,lastModifiedTime,owner,group,uid,gid";

    /// Asks the file system. Takes as long as that does.
    ///
    /// @param options whether a link is followed
    static FileFacts of(Path path, LinkOption... options) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return unix(Files.readAttributes(path, UNIX, options));
        }
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
        Instant modified = basic.lastModifiedTime().toInstant();
        return new FileFacts(FileKind.of(basic), basic.size(), null, "", "", modified);
    }

    private static FileFacts unix(Map<String, Object> found) {
        int mode = number(found, "mode").intValue();
        return new FileFacts(
                FileKind.ofMode(mode),
                number(found, "size").longValue(),
                new FileMode(mode & FileMode.BITS),
                named(String.valueOf(found.get("owner")), number(found, "uid").intValue()),
                named(String.valueOf(found.get("group")), number(found, "gid").intValue()),
                value(found, "lastModifiedTime", FileTime.class).toInstant());
    }

    private static Number number(Map<String, Object> found, String name) {
        return value(found, name, Number.class);
    }

    /// Whatever is asked for is there, or the asking failed.
    private static <T> T value(Map<String, Object> found, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(found.get(name), name));
    }

    /// Of a number without a name the JDK gives the number as the name.
    static String named(String name, int number) {
        String text = Integer.toUnsignedString(number);
        return name.equals(Integer.toString(number)) || name.equals(text) ? text : name + " (" + text + ")";
    }
}
