package io.porthole.watcher;

import io.porthole.message.Messages;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Tells which files of a watched directory are of little interest: those that editors make for themselves, those that
/// Git keeps for itself, and those that the user's patterns name.
///
/// They are marked, never dropped: a wrong guess must not hide for good what somebody did.
final class Clutter {
    /// vim's swap files, its test for what a directory allows (4913) and its backups; Emacs' locks, saves and backups;
    /// `sed -i`; JetBrains' safe write; GLib's (gedit's) and KDE's; LibreOffice's lock; NFS' removed open files.
    private static final Pattern OF_EDITOR = Pattern.compile(String.join(
            "|",
            ".*\\.sw[a-p](x)?",
            "\\..*\\.swx",
            "4913",
            ".*~",
            "\\.#.*",
            "#.*#",
            "sed[A-Za-z0-9]{6}",
            ".*___jb_(tmp|old)___",
            "\\.goutputstream-[A-Z0-9]{6}",
            "\\..*\\.kate-swp",
            "\\.~lock\\..*#",
            "\\.nfs[0-9a-f]{16,24}"));

    private static final Path GIT = Path.of(".git");

    private final Path root;
    private final IgnorePatterns patterns;

    /// @param root     the watched directory, as rows name it
    /// @param patterns the user's, from that directory
    Clutter(Path root, IgnorePatterns patterns) {
        this.root = root;
        this.patterns = patterns;
    }

    static boolean isOfEditor(Path name) {
        return OF_EDITOR.matcher(name.toString()).matches();
    }

    /// Whether by its name a file is a backup or a swap file of the one beside it.
    static boolean isBackup(Path backup, Path file) {
        String name = backup.getFileName().toString();
        return isOfEditor(backup.getFileName())
                && name.contains(file.getFileName().toString());
    }

    /// Why a row is of little interest; empty if it is not.
    String reason(Path path, boolean directory) {
        if (!path.startsWith(root) || path.equals(root)) {
            return "";
        }
        if (isOfEditor(path.getFileName())) {
            return Messages.text("watcher.editors-own-file");
        }
        var below = root.relativize(path);
        for (int i = 0; i < below.getNameCount() - 1; i++) {
            if (below.getName(i).equals(GIT)) {
                return Messages.text("watcher.gits-own-file");
            }
        }
        var pattern = patterns.match(below, directory);
        return pattern.isEmpty() ? "" : Messages.text("watcher.ignored", pattern);
    }
}
