package io.porthole.file;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be looked at or read, as plain sentences.
final class FileTrouble {
    static final String GONE = Messages.text("file.file-not-any-more");

    /// What the JDK puts where the bytes of a name are not good UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    private FileTrouble() {}

    /// @param path as it was asked for
    static String of(String path, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _
            when path.indexOf(REPLACEMENT) >= 0 -> Messages.text("file.name-holds-bytes-not");
            case NoSuchFileException _ -> GONE;
            case AccessDeniedException _ -> Messages.text("file.you-not-look-or");
            case FileSystemException known
            when known.getReason() != null -> Messages.text("file.cannot-looked", known.getReason());
            default -> Messages.text("file.cannot-looked", fault.getMessage());
        };
    }

    /// A name that this machine's settings have no bytes for, as in a locale without UTF-8.
    static String unwritable(InvalidPathException fault) {
        return Messages.text("file.name-cannot-written-machines", fault.getReason());
    }
}
