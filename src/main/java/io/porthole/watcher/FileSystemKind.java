package io.porthole.watcher;

import java.util.Set;

/// Whether a file system tells Linux of its changes.
enum FileSystemKind {
    /// It does.
    TELLING,
    /// Changes made on other machines, or by the program that provides it, are not told.
    REMOTE,
    /// It is no store of files but made by the kernel as it is read; sizes and times say nothing.
    VIRTUAL;

    /// The types as `/proc/mounts` names them.
    private static final Set<String> REMOTE_TYPES = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "ncpfs",
            "9p",
            "afs",
            "ceph",
            "coda",
            "glusterfs",
            "lustre",
            "virtiofs",
            "vboxsf",
            "vmhgfs",
            "prl_fs",
            "fuse",
            "drvfs",
            "webdav");

    private static final Set<String> VIRTUAL_TYPES = Set.of(
            "proc",
            "sysfs",
            "cgroup",
            "cgroup2",
            "debugfs",
            "tracefs",
            "securityfs",
            "pstore",
            "bpf",
            "configfs",
            "efivarfs",
            "binfmt_misc",
            "devpts",
            "mqueue");

    static FileSystemKind ofType(String type) {
        if (VIRTUAL_TYPES.contains(type)) {
            return VIRTUAL;
        }
        return REMOTE_TYPES.contains(type) || type.startsWith("fuse.") ? REMOTE : TELLING;
    }
}
