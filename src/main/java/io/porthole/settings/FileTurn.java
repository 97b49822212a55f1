package io.porthole.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One's turn among all processes that change a file. Where there is no folder yet, or the file system knows no locks,
/// nobody waits for anybody.
final class FileTurn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileTurn.class);

    private final @Nullable FileChannel lock;

    private FileTurn(@Nullable FileChannel lock) {
        this.lock = lock;
    }

    /// Waits for it. A file beside the other is locked, since that one is replaced.
    static FileTurn of(Path file) {
        try {
            return new FileTurn(locked(file.resolveSibling(file.getFileName() + ".lock")));
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("{} is changed without a lock", file, e);
            return new FileTurn(null);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw e;
        }
    }

    /// Ends it, and with it the lock.
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
