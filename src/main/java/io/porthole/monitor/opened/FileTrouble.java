package io.porthole.monitor.opened;

import io.porthole.capture.WrongEncodingException;
import io.porthole.watcher.SourceError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Says in words what is wrong with an opened file, and what can be done.
///
/// @param source the file's name among the sources
record FileTrouble(String source, Path path, InstantSource clock) {
    SourceError notAFile() {
        return error(
                path + " is not a file.",
                "Open a file of events. A directory can be watched: add it as a source.",
                null);
    }

    /// Nothing in it is an event.
    SourceError noEvents() {
        return error(
                path + " is not a file of events.",
                "Open a file that Porthole has saved, or what docker events --format '{{json .}}' or"
                        + " porthole tail --format json has written.",
                null);
    }

    SourceError empty() {
        return error(path + " is empty.", "Look whether whatever was to write it has done so.", null);
    }

    /// It cannot be opened, or not be read from the beginning.
    SourceError unreadable(IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> error(path + " does not exist.", "Look for its right name.", fault);
            case AccessDeniedException _ ->
                error(path + " may not be read.", "Ask its owner for the right to read it.", fault);
            case WrongEncodingException _ ->
                error(
                        path + " is text in UTF-16, as PowerShell writes it.",
                        "Write it in UTF-8: docker events --format '{{json .}}' | Out-File -Encoding utf8 events.jsonl",
                        fault);
            default -> error(path + " cannot be read: " + reason(fault) + ".", "Copy or save it again.", fault);
        };
    }

    /// It ends before its end.
    ///
    /// @param line in which line that is
    /// @param why  a part of a sentence
    SourceError cut(long line, String why) {
        return error(
                "%s ends too soon, in line %,d: %s.".formatted(path, line, why),
                "What stands before that is shown. Copy or save the file again, whole, to see the rest.",
                null);
    }

    SourceError oddLines(long count, long first, String problem) {
        String lines = count == 1 ? "1 line" : "%,d lines".formatted(count);
        return error(
                "%s of %s cannot be read, %s line %,d: %s."
                        .formatted(lines, path, count == 1 ? "which is" : "the first of them", first, problem),
                "A row stands in the place of each and has its text; all others are shown.",
                null);
    }

    SourceError newer(int version, String by) {
        return error(
                "%s was saved by a later Porthole (%s, format %,d), which may have put more into it."
                        .formatted(path, by.isEmpty() ? "of unknown version" : by, version),
                "What this version knows is shown; to see all, open it with a later one.",
                null);
    }

    static String reason(IOException fault) {
        if (fault instanceof ZipException) {
            return "its compressed data is damaged";
        }
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    private SourceError error(String message, String advice, @Nullable IOException cause) {
        return new SourceError(source, message, advice, 0, clock.instant(), null, cause);
    }
}
