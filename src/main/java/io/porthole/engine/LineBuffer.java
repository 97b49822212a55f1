package io.porthole.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a stream that were read and not yet used up, cut into lines.
///
/// Grows for a long line, up to [#LONGEST_LINE], and is small again after it. For one thread.
final class LineBuffer {
    /// The longest line that is held, in bytes; of a longer one, what comes after is skipped.
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int USUAL_SIZE = 64 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[USUAL_SIZE];
    private int start;
    private int scanned;
    private int end;

    LineBuffer(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the line at hand begins.
    int start() {
        return start;
    }

    /// Where what has arrived ends.
    int end() {
        return end;
    }

    boolean isEmpty() {
        return start == end;
    }

    /// Whether the line at hand is longer than any that is held.
    boolean isOverfull() {
        return end - start >= LONGEST_LINE;
    }

    /// Where the line at hand ends, at its newline, or -1 if that has not arrived.
    int lineEnd() {
        for (int i = scanned; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        scanned = end;
        return -1;
    }

    /// Goes on to the line that begins at `next`.
    void startAt(int next) {
        start = next;
        scanned = next;
    }

    /// Waits for more bytes; false at the end of the stream. Call it when no whole line is left.
    boolean fill() throws IOException {
        makeRoom();
        int count = in.read(bytes, end, bytes.length - end);
        if (count < 0) {
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        int held = end - start;
        int size = bytes.length;
        if (held < USUAL_SIZE / 2) {
            size = USUAL_SIZE;
        } else if (held == size) {
            size = Math.min(size * 2, LONGEST_LINE);
        }
        if (size != bytes.length) {
            bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, start, end), size);
        } else if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, held);
        }
        scanned -= start;
        start = 0;
        end = held;
    }
}
