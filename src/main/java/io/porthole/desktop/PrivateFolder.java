package io.porthole.desktop;

import java.io.IOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder that is the user's alone and lasts as long as the user is logged in.
final class PrivateFolder {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private PrivateFolder() {}

    /// The desktop's own (`XDG_RUNTIME_DIR` of the XDG Base Directory Specification), else one among the temporary
    /// files, which is made where it is missing. There is none where it would be another user's, or others could
    /// get in.
    ///
    /// @param temporary where temporary files are
    static Optional<Path> make(Map<String, String> environment, Path temporary, String user) {
        return given(environment, user).or(() -> {
            create(own(temporary, user));
            return find(environment, temporary, user);
        });
    }

    /// The same, but nothing is made.
    static Optional<Path> find(Map<String, String> environment, Path temporary, String user) {
        return given(environment, user)
                .or(() -> Optional.of(own(temporary, user)).filter(folder -> isPrivate(folder, user)));
    }

    private static Optional<Path> given(Map<String, String> environment, String user) {
        return Optional.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(folder -> isPrivate(folder, user));
    }

    private static Path own(Path temporary, String user) {
        return temporary.resolve("porthole-" + user);
    }

    /// Whether it is there and good is seen when it is looked for.
    private static void create(Path folder) {
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null && hasRights(parent)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
            } else {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            LOG.debug("{} is not made", folder, e);
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
