package io.porthole.engine;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a stream that were read and not yet used up, cut into lines.
///
/// Grows for a long line, up to [#LONGEST_LINE], and is small again after it. For one thread.
final class LineBuffer {
    /// The longest line that is held, in bytes; of a longer one, what comes after is skipped.
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int USUAL_SIZE = 64 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[USUAL_SIZE + CanonicalLines.SLACK];
    private int start;
    private int end;
    private int complete;

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

    /// Where the last line that has arrived whole ends, behind its newline; at or before [#start] if there is none.
    int complete() {
        return complete;
    }

    /// Goes on to the line that begins at `next`.
    void startAt(int next) {
        start = next;
    }

    /// Waits for more bytes; false at the end of the stream. Call it when no whole line is left.
    boolean fill() throws IOException {
        makeRoom();
        int count = in.read(bytes, end, capacity() - end);
        if (count < 0) {
            return false;
        }
        complete = lastLineEnd(end, end + count);
        end += count;
        return true;
    }

    private int capacity() {
        return bytes.length - CanonicalLines.SLACK;
    }

    private int lastLineEnd(int from, int to) {
        for (int i = to; i > from; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private void makeRoom() {
        int held = end - start;
        int size = capacity();
        if (held < USUAL_SIZE / 2) {
            size = USUAL_SIZE;
        } else if (held == size) {
            size = Math.min(size * 2, LONGEST_LINE);
        }
        byte[] target = size == capacity() ? bytes : new byte[size + CanonicalLines.SLACK];
        System.arraycopy(bytes, start, target, 0, held);
        bytes = target;
        start = 0;
        end = held;
        complete = 0;
    }
}
