package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MountsTest {
    private static final String LIST = """
            22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
            24 22 0:22 / /proc rw,nosuid shared:5 - proc proc rw
            90 22 0:44 / /srv/with\\040blank rw - nfs4 host:/export rw
            91 22 0:45 / /srv/s rw - fuse.sshfs me@host: rw
            92 91 0:46 / /srv/s rw master:3 propagate_from:2 - tmpfs tmpfs rw
            not a line of that list
            """;

    private final Mounts mounts = Mounts.read(LIST);

    @Test
    void tellsWhatAFileIsOn() {
        assertEquals(new Mounts.Mount("22", "ext4"), mounts.holding(Path.of("/srv/data/f")));
        assertEquals(
                FileSystemKind.VIRTUAL, mounts.holding(Path.of("/proc/1/stat")).kind());
        assertEquals(
                FileSystemKind.REMOTE,
                mounts.holding(Path.of("/srv/with blank/f")).kind());
    }

    @Test
    void theLastMountAtAPlaceLiesOnTop() {
        assertEquals(new Mounts.Mount("92", "tmpfs"), mounts.at(Path.of("/srv/s")));
        assertNull(mounts.at(Path.of("/srv")));
    }

    @Test
    void tellsWhatIsMountedBelow() {
        assertEquals(
                Set.of(Path.of("/srv/with blank"), Path.of("/srv/s")),
                mounts.below(Path.of("/srv")).keySet());
        assertEquals(Map.of(), mounts.below(Path.of("/srv/s")));
    }

    @Test
    void knowsWhichFileSystemsDoNotTell() {
        for (var type : Set.of("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse", "9p", "virtiofs")) {
            assertEquals(FileSystemKind.REMOTE, FileSystemKind.ofType(type), type);
        }
        for (var type : Set.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", "zfs", "")) {
            assertEquals(FileSystemKind.TELLING, FileSystemKind.ofType(type), type);
        }
        assertEquals(FileSystemKind.VIRTUAL, FileSystemKind.ofType("sysfs"));
    }
}
