package io.porthole.file;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

/// Reads small text files. Nothing but a regular file is ever opened: who opens a FIFO waits, and may wake somebody up
/// at its other end.
///
/// Java has no way to ask an open file what it is, so the name is looked at before and after: where it was put to
/// another use in between, what was read is not used.
final class ContentReader {
    /// Files of this size, in bytes, and larger ones are not read.
    static final int LIMIT = 256 * 1024;

    /// How often a file is read again that was written meanwhile.
    private static final int TRIES = 3;

    private final Runnable beforeOpening;
    private final Runnable afterReading;

    ContentReader() {
        this(() -> {}, () -> {});
    }

    /// For tests, which have the file changed at the worst moments.
    ContentReader(Runnable beforeOpening, Runnable afterReading) {
        this.beforeOpening = beforeOpening;
        this.afterReading = afterReading;
    }

    /// Reads a file, if it is a small text. Takes as long as the file system does.
    ///
    /// @throws ClosedByInterruptException where the thread was interrupted
    FileContent read(String path) throws ClosedByInterruptException {
        try {
            return readQuiet(Path.of(path));
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException fault) {
            return new FileContent.None(FileTrouble.of(path, fault));
        } catch (InvalidPathException fault) {
            return new FileContent.None(FileTrouble.unwritable(fault));
        }
    }

    private FileContent readQuiet(Path path) throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            BasicFileAttributes before = look(path);
            if (!before.isRegularFile()) {
                return new FileContent.None(notRegular(before));
            }
            if (before.size() >= LIMIT) {
                return tooLarge();
            }
            beforeOpening.run();
            ByteBuffer bytes = bytes(path);
            afterReading.run();
            if (isUnchanged(before, look(path))) {
                return bytes.remaining() >= LIMIT ? tooLarge() : text(bytes);
            }
        }
        return new FileContent.None(Messages.text("file.written-again-and-again"));
    }

    private static BasicFileAttributes look(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isUnchanged(BasicFileAttributes before, BasicFileAttributes after) {
        return after.isRegularFile()
                && Objects.equals(before.fileKey(), after.fileKey())
                && before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime());
    }

    /// Sizes are not to be trusted: those of `/proc` are 0.
    private static ByteBuffer bytes(Path path) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        var bytes = ByteBuffer.allocate(LIMIT);
        try (SeekableByteChannel file = Files.newByteChannel(path, options)) {
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // until it is full, or the file's end
            }
        }
        return bytes.flip();
    }

    private static FileContent text(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.indexOf('\0') >= 0 ? binary() : new FileContent.Text(text);
        } catch (CharacterCodingException _) {
            return binary();
        }
    }

    private static FileContent binary() {
        return new FileContent.None(Messages.text("file.no-text-only-files"));
    }

    private static FileContent tooLarge() {
        return new FileContent.None(Messages.text("file.too-large-only-files"));
    }

    private static String notRegular(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Messages.text("file.symbolic-link-not-followed");
        }
        return found.isDirectory()
                ? Messages.text("file.directory-only-files-compared")
                : Messages.text("file.no-regular-file-and");
    }
}
