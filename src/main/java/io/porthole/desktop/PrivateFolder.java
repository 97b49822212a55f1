package io.porthole.desktop;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A folder that is the user's alone and lasts as long as the user is logged in.
final class PrivateFolder {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /// The desktop's own (`XDG_RUNTIME_DIR` of the XDG Base Directory Specification), else one among the temporary
    /// files. There is none where it would be another user's, or others could get in.
    ///
    /// @param temporary where temporary files are
    static Optional<Path> of(Map<String, String> environment, Path temporary, String user) {
        String given = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!given.isEmpty() && isPrivate(Path.of(given), user)) {
            return Optional.of(Path.of(given));
        }
        Path own = temporary.resolve("porthole-" + user);
        return create(own) && isPrivate(own, user) ? Optional.of(own) : Optional.empty();
    }

    private static boolean create(Path folder) {
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && hasRights(parent)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
            } else {
                Files.createDirectory(folder);
            }
            return true;
        } catch (FileAlreadyExistsException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// A link is not followed: whoever made it could lead it elsewhere. Windows has no such rights; there the folder
    /// for temporary files is the user's alone.
    private static boolean isPrivate(Path folder, String user) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            if (!hasRights(folder)) {
                return true;
            }
            var facts = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var me = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return facts.owner().equals(me) && PRIVATE.containsAll(facts.permissions());
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean hasRights(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }
}
