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
                        "Name a directory instead, or remove this source.",
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
