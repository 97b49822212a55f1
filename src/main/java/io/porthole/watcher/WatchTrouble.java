package io.porthole.watcher;

import io.porthole.message.Messages;
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
    private static final String RAISE_WATCHES = Messages.text("watcher.raise-limit-sudo-sysctl");

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
                        Messages.text("watcher.directory-does-not-exist", directory),
                        Messages.text("watcher.create-or-remove-source"),
                        fault);
            case NotDirectoryException _ ->
                new WatchTrouble(
                        Messages.text("watcher.not-directory", directory),
                        Messages.text("watcher.name-directory-or-file"),
                        fault);
            case AccessDeniedException _ ->
                new WatchTrouble(
                        Messages.text("watcher.directory-cannot-read-permission", directory),
                        Messages.text("watcher.give-user-who-runs"),
                        fault);
            default -> ofText(directory, fault);
        };
    }

    /// The directory was watched and is gone from its place.
    static WatchTrouble lost(Path directory) {
        return new WatchTrouble(
                Messages.text("watcher.directory-deleted-or-disk", directory),
                Messages.text("watcher.porthole-watches-again-when"),
                new NoSuchFileException(directory.toString()));
    }

    /// Another directory, or none, is in the place of the watched one.
    static WatchTrouble moved(Path path) {
        return new WatchTrouble(
                Messages.text("watcher.moved-away-unmounted-or", path),
                Messages.text("watcher.porthole-watches-what-path"),
                new NoSuchFileException(path.toString()));
    }

    /// A file system does not tell of all changes.
    ///
    /// @param pause between two looks at it, with its unit
    static WatchTrouble silent(Path path, Mounts.Mount mount, String pause) {
        var fault = new FileSystemException(path.toString(), null, mount.type());
        return mount.kind() == FileSystemKind.VIRTUAL
                ? new WatchTrouble(
                        Messages.text("watcher.no-directory-files-kernel", path, mount.type()),
                        Messages.text("watcher.where-named-itself-porthole", pause),
                        fault)
                : new WatchTrouble(
                        Messages.text("watcher.on-file-system-does", path, mount.type()),
                        Messages.text("watcher.porthole-looks-every-what", pause),
                        fault);
    }

    /// A look at a file has taken too long, and goes on.
    static WatchTrouble unanswered(Path root, Path file) {
        return new WatchTrouble(
                Messages.text("watcher.does-not-answer-what", file, root),
                Messages.text("watcher.porthole-goes-on-itself"),
                new FileSystemException(
                        file.toString(),
                        null,
                        Messages.text("watcher.no-answer-for-s", AnswerCheck.LONGEST.toSeconds())));
    }

    /// A fault that nobody foresaw.
    static WatchTrouble unforeseen(Path directory, RuntimeException fault) {
        return new WatchTrouble(
                Messages.text("watcher.watching-directory-failed", directory, fault),
                Messages.text("watcher.report-fault-details"),
                fault);
    }

    /// The kernel's limit left a part of a tree unwatched.
    static WatchTrouble partly(Path root, int watched, IOException fault) {
        return new WatchTrouble(
                Messages.text("watcher.kernel-allows-no-more", root, "%,d".formatted(watched)), RAISE_WATCHES, fault);
    }

    private static WatchTrouble ofText(Path directory, IOException fault) {
        if (isWatchLimit(fault)) {
            return new WatchTrouble(
                    Messages.text("watcher.kernel-allows-no-more-watched", directory), RAISE_WATCHES, fault);
        }
        if (text(fault).contains("User limit of inotify instances reached")) {
            return new WatchTrouble(
                    Messages.text("watcher.kernel-allows-no-more-watchers", directory),
                    Messages.text("watcher.raise-limit-sudo-sysctl-fs"),
                    fault);
        }
        return new WatchTrouble(
                Messages.text("watcher.directory-cannot-watched", directory, reason(fault)),
                Messages.text("watcher.check-disk-or-network"),
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
