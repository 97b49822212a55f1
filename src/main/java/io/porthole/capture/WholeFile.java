package io.porthole.capture;

import io.porthole.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that is being written and that its user alone may read: it is written to one beside it, which at the end is
/// moved over it. Without an end nothing is left. Where there are no POSIX permissions, as on Windows, the folder's own
/// rules hold.
final class WholeFile implements Closeable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path target;
    private final Path fresh;
    private final FileChannel channel;

    WholeFile(Path file) throws IOException {
        target = Files.isSymbolicLink(file) ? target(file) : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(Messages.text("capture.directory", target));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException(Messages.text("capture.no-file", target)); // as /dev/null, which root could replace
        }
        fresh = Files.createTempFile(folder, ".saving", ".tmp", permissions());
        channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
    }

    private static Path target(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (NoSuchFileException e) {
            throw new IOException(Messages.text("capture.link-to-nothing", link), e);
        }
    }

    private static FileAttribute<?>[] permissions() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Where to write. Closing it ends nothing.
    OutputStream stream() {
        return new Unclosed(Channels.newOutputStream(channel));
    }

    /// Ends the writing. A crash of the machine must not leave an empty file behind, so the disk has what was written
    /// before it is moved.
    ///
    /// @return how long it is, in bytes
    long seal() throws IOException {
        channel.force(true);
        long size = channel.size();
        channel.close();
        return size;
    }

    /// Puts what was sealed in the file's place.
    void put() throws IOException {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(fresh);
    }

    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }
}
