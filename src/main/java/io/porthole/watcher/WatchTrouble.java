package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/// Why a directory cannot be watched, in the user's words.
///
/// @param message what happened
/// @param advice  what the user can do about it
/// @param cause   the fault itself
record WatchTrouble(String message, String advice, Exception cause) {
    private static final String RAISE_WATCHES = "Raise the limit: sudo sysctl fs.inotify.max_user_watches=1048576. "
            + "To keep it, write that setting into a file in /etc/sysctl.d. Or watch a smaller directory.";

    /// Whether the kernel refused to watch one more directory. The JDK tells ENOSPC of `inotify_add_watch` only by
    /// this text (sun.nio.fs.LinuxWatchService).
    static boolean isWatchLimit(IOException fault) {
        return text(fault).contains("User limit of inotify watches reached");
    }

    /// Whether the directory has gone, or something else has taken its place, since it was found.
    static boolean isGone(IOException fault) {
        return fault instanceof NoSuchFileException || fault instanceof NotDirectoryException;
    }

    static WatchTrouble of(Path directory, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ ->
                new WatchTrouble(
                        "The directory %s does not exist.".formatted(directory),
                        "Create it, or remove this source.",
                        fault);
            case NotDirectoryException _ ->
                new WatchTrouble(
                        "%s is not a directory.".formatted(directory),
                        "Name a directory or a file instead, or remove this source.",
                        fault);
            case AccessDeniedException _ ->
                new WatchTrouble(
                        "The directory %s cannot be read: permission denied.".formatted(directory),
                        "Give the user who runs Porthole the right to read and enter it.",
                        fault);
            default -> ofText(directory, fault);
        };
    }

    /// The directory was watched and is gone from its place.
    static WatchTrouble lost(Path directory) {
        return new WatchTrouble(
                "The directory %s was deleted or its disk removed; nothing of it is watched.".formatted(directory),
                "Porthole watches it again when it is back. Remove this source if it will not come back.",
                new NoSuchFileException(directory.toString()));
    }

    /// Another directory, or none, is in the place of the watched one.
    static WatchTrouble moved(Path path) {
        return new WatchTrouble(
                "%s was moved away, unmounted or replaced: what is at that path now is not what was watched."
                        .formatted(path),
                "Porthole watches what is at that path as soon as it can. Remove this source if nothing will be.",
                new NoSuchFileException(path.toString()));
    }

    /// A file system does not tell of all changes.
    ///
    /// @param pause between two looks at it, with its unit
    static WatchTrouble silent(Path path, Mounts.Mount mount, String pause) {
        var fault = new FileSystemException(path.toString(), null, mount.type());
        return mount.kind() == FileSystemKind.VIRTUAL
                ? new WatchTrouble(
                        "%s is no directory of files: the kernel makes it up (%s) and tells of no changes in it."
                                .formatted(path, mount.type()),
                        "Where it was named itself, Porthole looks every %s which files come and go; below another it is left out."
                                .formatted(pause),
                        fault)
                : new WatchTrouble(
                        "%s is on a file system (%s) that does not tell of changes made on other machines or behind it."
                                .formatted(path, mount.type()),
                        "Porthole looks at it every %s: what changes back and forth in between is not seen."
                                .formatted(pause),
                        fault);
    }

    /// A look at a file has taken too long, and goes on.
    static WatchTrouble unanswered(Path root, Path file) {
        return new WatchTrouble(
                "%s does not answer: what happens in %s is not seen until it does.".formatted(file, root),
                "Porthole goes on by itself when it answers. Check the disk, or the server or the program behind it; "
                        + "umount -l takes it away if it will not answer any more.",
                new FileSystemException(
                        file.toString(), null, "no answer for " + AnswerCheck.LONGEST.toSeconds() + " s"));
    }

    /// A fault that nobody foresaw.
    static WatchTrouble unforeseen(Path directory, RuntimeException fault) {
        return new WatchTrouble(
                "Watching the directory %s failed: %s.".formatted(directory, fault),
                "Report this fault with its details.",
                fault);
    }

    /// The kernel's limit left a part of a tree unwatched.
    static WatchTrouble partly(Path root, int watched, IOException fault) {
        return new WatchTrouble(
                ("The kernel allows no more watched directories (fs.inotify.max_user_watches): of %s only %,d are "
                                + "watched, what happens in the others is not seen.")
                        .formatted(root, watched),
                RAISE_WATCHES,
                fault);
    }

    private static WatchTrouble ofText(Path directory, IOException fault) {
        if (isWatchLimit(fault)) {
            return new WatchTrouble(
                    "The kernel allows no more watched directories (fs.inotify.max_user_watches): nothing of %s is watched."
                            .formatted(directory),
                    RAISE_WATCHES,
                    fault);
        }
        if (text(fault).contains("User limit of inotify instances reached")) {
            return new WatchTrouble(
                    "The kernel allows no more watchers (fs.inotify.max_user_instances) or open files: nothing of %s is watched."
                            .formatted(directory),
                    "Raise the limit: sudo sysctl fs.inotify.max_user_instances=1024. "
                            + "If that does not help, raise the number of open files (ulimit -n).",
                    fault);
        }
        return new WatchTrouble(
                "The directory %s cannot be watched: %s.".formatted(directory, reason(fault)),
                "Check that the disk or the network share it is on works.",
                fault);
    }

    private static String reason(IOException fault) {
        if (fault instanceof FileSystemException inFile && inFile.getReason() != null) {
            return Objects.requireNonNull(inFile.getReason());
        }
        return text(fault).isEmpty() ? fault.getClass().getSimpleName() : text(fault);
    }

    private static String text(IOException fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "");
    }
}
