package io.porthole.file;

import io.porthole.message.Messages;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/// What a file is, by the type bits of its mode (inode(7)).
public enum FileKind {
    FILE(0100000, "file"),
    DIRECTORY(0040000, "directory"),
    LINK(0120000, Messages.text("file.symbolic-link")),
    FIFO(0010000, "FIFO"),
    SOCKET(0140000, "socket"),
    BLOCK_DEVICE(0060000, Messages.text("file.block-device")),
    CHARACTER_DEVICE(0020000, Messages.text("file.character-device")),
    OTHER(0, Messages.text("file.something-else"));

    private static final int TYPE_BITS = 0170000;

    private final int type;
    private final String word;

    FileKind(int type, String word) {
        this.type = type;
        this.word = word;
    }

    /// What it is called.
    public String word() {
        return word;
    }

    static FileKind ofMode(int mode) {
        return Stream.of(values())
                .filter(kind -> kind.type == (mode & TYPE_BITS))
                .findFirst()
                .orElse(OTHER);
    }

    /// Where there are no modes.
    static FileKind of(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return LINK;
        }
        if (attributes.isDirectory()) {
            return DIRECTORY;
        }
        return attributes.isRegularFile() ? FILE : OTHER;
    }
}
