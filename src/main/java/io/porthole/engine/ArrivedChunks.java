package io.porthole.engine;

import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.io.SessionInputBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Hands on, in one read, all chunks that have arrived. An engine sends one chunk an event, and the chunked stream by
/// itself gives one chunk a read: under load that would make every batch a batch of one.
///
/// It reads on only while enough is buffered to hold the next chunk's size line whole, so that it never waits with
/// bytes in hand. A failure that comes after bytes were read is thrown by the next read.
final class ArrivedChunks extends InputStream {
    /// The end of the chunk before, eight digits, two line ends, and room to spare.
    private static final int SIZE_LINE = 32;

    private final InputStream chunks;
    private final SessionInputBuffer arrived;
    private @Nullable IOException failure;
    private boolean ended;

    /// @param chunks  the content of the chunks, one chunk a read at most
    /// @param arrived what was taken from the socket and not read from `chunks` yet
    ArrivedChunks(InputStream chunks, SessionInputBuffer arrived) {
        this.chunks = chunks;
        this.arrived = arrived;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        int count = chunks.read(bytes, offset, length);
        return count <= 0 ? count : count + readArrived(bytes, offset + count, length - count);
    }

    private int readArrived(byte[] bytes, int offset, int length) {
        int total = 0;
        try {
            while (total < length && arrived.length() >= SIZE_LINE) {
                int count = chunks.read(bytes, offset + total, length - total);
                if (count < 0) {
                    ended = true;
                    return total;
                }
                total += count;
            }
        } catch (IOException e) {
            failure = e;
        }
        return total;
    }
}
