package io.porthole.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is open for reading. One thread reads its lines; any thread may ask how far that is, or close it, which
/// ends the reading.
public final class CaptureInput implements Closeable {
    private final FileChannel channel;
    private final long size;
    private final OpenedText.Counted bytes;

    /// Opens a file.
    public CaptureInput(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
        bytes = new OpenedText.Counted(Channels.newInputStream(channel));
    }

    /// Its lines. Called once.
    ///
    /// @throws WrongEncodingException where they are in UTF-16
    public CaptureLines lines() throws IOException {
        return new CaptureLines(OpenedText.of(bytes));
    }

    /// How many bytes of the file were read so far.
    public long read() {
        return bytes.count();
    }

    /// How many bytes the file had when it was opened.
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
