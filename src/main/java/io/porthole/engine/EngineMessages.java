package io.porthole.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages of an engine's `/events` stream, read line by line: an odd line becomes a message with a problem and
/// never disturbs the next.
///
/// Lines end at a newline, as Docker and Podman send them; a carriage return before it, empty lines and the record
/// separator of RFC 7464 are tolerated. At most 16 MiB of a line are held. For one thread.
public final class EngineMessages implements Closeable {
    private static final byte RECORD_SEPARATOR = 0x1E;

    private final InputStream in;
    private final LineBuffer buffer;
    private final CanonicalLines canonical;
    private final TolerantReader tolerant;
    private boolean ended;
    private boolean skipping;

    /// Reads from `in`, which needs no buffering of its own, and closes it with [#close].
    public EngineMessages(InputStream in) {
        this.in = in;
        this.buffer = new LineBuffer(in);
        var shared = new SharedStrings();
        this.canonical = new CanonicalLines(shared);
        this.tolerant = new TolerantReader(shared);
    }

    /// Waits until at least one line is complete, and gives the messages of all that are, in order; null at the end of
    /// the stream. A last line without a newline counts as complete when the stream ends in peace.
    ///
    /// @throws IOException when the stream was cut; the line that had begun is dropped
    public @Nullable List<EngineMessage> next() throws IOException {
        List<EngineMessage> messages = new ArrayList<>();
        while (messages.isEmpty() && !ended) {
            ended = !buffer.fill();
            readLines(messages);
            readIncomplete(messages);
        }
        return messages.isEmpty() ? null : messages;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readLines(List<EngineMessage> messages) {
        while (buffer.start() < buffer.complete()) {
            EngineMessage message = skipping ? null : canonical.read(buffer.bytes(), buffer.start(), buffer.complete());
            if (message != null) {
                messages.add(message);
                buffer.startAt(canonical.next());
            } else {
                readOddLine(messages);
            }
        }
    }

    private void readOddLine(List<EngineMessage> messages) {
        int lineEnd = ByteWords.newline(buffer.bytes(), buffer.start(), buffer.complete());
        if (!skipping) {
            readLine(messages, lineEnd, false);
        }
        skipping = false;
        buffer.startAt(lineEnd + 1);
    }

    /// Takes what is left without a newline, where no more of it will be held.
    private void readIncomplete(List<EngineMessage> messages) {
        boolean overfull = buffer.isOverfull();
        if (!skipping && (overfull || ended)) {
            readLine(messages, buffer.end(), overfull);
            skipping = overfull;
        }
        if (skipping) {
            buffer.startAt(buffer.end());
        }
    }

    private void readLine(List<EngineMessage> messages, int lineEnd, boolean cut) {
        byte[] bytes = buffer.bytes();
        int from = buffer.start();
        int to = lineEnd;
        while (from < to && isFrame(bytes[from])) {
            from++;
        }
        while (from < to && isFrame(bytes[to - 1])) {
            to--;
        }
        if (from < to) {
            messages.add(tolerant.read(bytes, from, to, cut));
        }
    }

    /// Whether this byte can stand around a line without being part of it.
    private static boolean isFrame(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == RECORD_SEPARATOR;
    }
}
