package io.porthole.monitor.opened;

import io.porthole.capture.WrongEncodingException;
import io.porthole.message.Messages;
import io.porthole.watcher.SourceError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Says in words what is wrong with an opened file, and what can be done.
///
/// @param source the file's name among the sources
record OpeningTrouble(String source, Path path, InstantSource clock) {
    SourceError notAFile() {
        return error(
                Messages.text("monitor.not-file", path), Messages.text("monitor.open-file-events-directory"), null);
    }

    /// Nothing in it is an event.
    SourceError noEvents() {
        return error(
                Messages.text("monitor.not-file-events", path),
                Messages.text("monitor.open-file-porthole-saved"),
                null);
    }

    SourceError empty() {
        return error(Messages.text("monitor.empty", path), Messages.text("monitor.look-whether-whatever-write"), null);
    }

    /// Its file system does not answer.
    SourceError noAnswer(Duration patience) {
        return error(
                Messages.text("monitor.file-does-not-answer", path, patience.toSeconds()),
                Messages.text("monitor.file-read-when-answered"),
                null);
    }

    /// A fault that nobody foresaw.
    SourceError unforeseen(RuntimeException fault) {
        return error(
                Messages.text("monitor.cannot-read", path, fault),
                Messages.text("monitor.fault-in-porthole-please"),
                fault);
    }

    /// It cannot be opened, or not be read from the beginning.
    SourceError unreadable(IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ ->
                error(
                        Messages.text("monitor.does-not-exist", path),
                        Messages.text("monitor.look-for-right-name"),
                        fault);
            case AccessDeniedException _ ->
                error(Messages.text("monitor.not-read", path), Messages.text("monitor.ask-owner-for-right"), fault);
            case WrongEncodingException _ ->
                error(Messages.text("monitor.text-in-utf-16", path), Messages.text("monitor.write-in-utf-8"), fault);
            default ->
                error(
                        Messages.text("monitor.cannot-read", path, reason(fault)),
                        Messages.text("monitor.copy-or-save-again"),
                        fault);
        };
    }

    /// It ends before its end.
    ///
    /// @param line in which line that is
    /// @param why  a part of a sentence
    SourceError cut(long line, String why) {
        return error(
                Messages.text("monitor.ends-too-soon-in", path, "%,d".formatted(line), why),
                Messages.text("monitor.what-stands-before-shown"),
                null);
    }

    SourceError oddLines(long count, long first, String problem) {
        String lines =
                count == 1 ? Messages.text("monitor.1-line") : Messages.text("monitor.lines", "%,d".formatted(count));
        return error(
                Messages.text(
                        "monitor.cannot-read-line",
                        lines,
                        path,
                        count == 1 ? Messages.text("monitor.which-is") : Messages.text("monitor.first-them"),
                        "%,d".formatted(first),
                        problem),
                Messages.text("monitor.row-stands-in-place"),
                null);
    }

    SourceError newer(int version, String by) {
        return error(
                Messages.text(
                        "monitor.saved-later-porthole-format",
                        path,
                        by.isEmpty() ? Messages.text("monitor.unknown-version") : by,
                        "%,d".formatted(version)),
                Messages.text("monitor.what-version-knows-shown"),
                null);
    }

    static String reason(IOException fault) {
        if (fault instanceof ZipException) {
            return Messages.text("monitor.compressed-data-damaged");
        }
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    private SourceError error(String message, String advice, @Nullable Exception cause) {
        return new SourceError(source, message, advice, 0, clock.instant(), null, cause);
    }
}
