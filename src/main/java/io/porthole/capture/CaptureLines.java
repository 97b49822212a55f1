package io.porthole.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The lines of an opened file, one at a time, as bytes. Of a line at most 16 MiB are held; what is behind them up to
/// its end is skipped. For one thread.
public final class CaptureLines implements Closeable {
    /// The longest line that is held, in bytes.
    public static final int LONGEST = 16 * 1024 * 1024;

    private static final int USUAL_SIZE = 64 * 1024;
    private static final byte RECORD_SEPARATOR = 0x1E;

    private final InputStream in;
    private byte[] bytes = new byte[USUAL_SIZE];
    private int from;
    private int to;
    private int next;
    private int end;
    private long number;
    private boolean cut;
    private boolean open;
    private boolean ended;

    /// Reads from `in`, which needs no buffering of its own, and closes it with [#close].
    public CaptureLines(InputStream in) {
        this.in = in;
    }

    /// Goes on to the next line that is not blank; false if there is none.
    ///
    /// @throws IOException when no more can be read, though there should be more; the line that had begun is
    /// dropped
    public boolean next() throws IOException {
        do {
            if (cut) {
                skipRest();
            }
            if (!findLine()) {
                return false;
            }
            number++;
        } while (isBlank());
        return true;
    }

    private boolean findLine() throws IOException {
        from = next;
        int looked = next;
        while (true) {
            int newline = newline(looked);
            if (newline >= 0) {
                return take(newline, newline + 1, false, false);
            }
            looked = end;
            if (end - from >= LONGEST) {
                return take(end, end, true, false);
            }
            int moved = from;
            if (!fill()) {
                return end > from && take(end, end, false, true);
            }
            looked -= moved - from;
        }
    }

    private boolean take(int lineEnd, int newNext, boolean isCut, boolean isOpen) {
        to = lineEnd;
        next = newNext;
        cut = isCut;
        open = isOpen;
        return true;
    }

    private int newline(int start) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// Reads more behind what is held since `from`, which moves to the front.
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int held = end - from;
        int size = held < USUAL_SIZE / 2 ? USUAL_SIZE : held == bytes.length ? 2 * bytes.length : bytes.length;
        byte[] target = size == bytes.length ? bytes : new byte[size];
        System.arraycopy(bytes, from, target, 0, held);
        bytes = target;
        from = 0;
        end = held;
        int count = in.read(bytes, end, Math.min(bytes.length, LONGEST) - end);
        ended = count < 0;
        end += Math.max(0, count);
        return !ended;
    }

    /// Goes to the end of a line of which no more is held.
    private void skipRest() throws IOException {
        cut = false;
        int newline = newline(next);
        while (newline < 0) {
            from = end;
            if (!fill()) {
                next = end;
                return;
            }
            newline = newline(from);
        }
        next = newline + 1;
    }

    /// Leaves out what can stand around a line without being part of it, as RFC 7464's record separator.
    private boolean isBlank() {
        while (from < to && isFrame(bytes[from])) {
            from++;
        }
        while (from < to && isFrame(bytes[to - 1])) {
            to--;
        }
        return from == to;
    }

    private static boolean isFrame(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == RECORD_SEPARATOR;
    }

    /// Where the line is.
    public byte[] bytes() {
        return bytes;
    }

    /// Where it begins.
    public int from() {
        return from;
    }

    /// Where it ends, without the newline.
    public int to() {
        return to;
    }

    /// Its number, counted from 1, blank lines included.
    public long number() {
        return number;
    }

    /// Whether it is longer than what is held of it.
    public boolean isCut() {
        return cut;
    }

    /// Whether the file ends without the newline that would end the line.
    public boolean isOpen() {
        return open;
    }

    /// The beginning of its text, what is not UTF-8 replaced.
    ///
    /// @param most so many bytes of it
    public String text(int most) {
        return new String(bytes, from, Math.min(to - from, most), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
