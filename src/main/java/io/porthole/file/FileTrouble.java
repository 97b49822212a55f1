package io.porthole.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be looked at or read, as plain sentences.
final class FileTrouble {
    static final String GONE = "The file is not there any more.";

    /// What the JDK puts where the bytes of a name are not good UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    private FileTrouble() {}

    /// @param path as it was asked for
    static String of(String path, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _
            when path.indexOf(REPLACEMENT) >= 0 ->
                "Its name holds bytes that are not good UTF-8. Java cannot open such a file by its name.";
            case NoSuchFileException _ -> GONE;
            case AccessDeniedException _ -> "You may not look at it: it, or a directory above it, is closed to you.";
            case FileSystemException known
            when known.getReason() != null -> "It cannot be looked at: " + known.getReason() + ".";
            default -> "It cannot be looked at: " + fault.getMessage() + ".";
        };
    }

    /// A name that this machine's settings have no bytes for, as in a locale without UTF-8.
    static String unwritable(InvalidPathException fault) {
        return "Its name cannot be written with this machine's settings (LANG, LC_ALL): " + fault.getReason() + ".";
    }
}
