package io.porthole.capture;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The text of an opened file, whether it is compressed with gzip or plain: which it is, its first bytes say, and not
/// its name.
final class OpenedText {
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final int LONGEST_MARK = 3;
    private static final int BUFFER = 64 * 1024;

    private OpenedText() {}

    /// The text in `file`, which this closes where it cannot be read. Nothing here gathers what it has unpacked:
    /// of data that ends too soon, all comes through that can be read.
    ///
    /// @throws IOException where it cannot be read; in words, if it is text in UTF-16
    static InputStream of(InputStream file) throws IOException {
        try {
            var packed = new PushbackInputStream(new BufferedInputStream(file, BUFFER), LONGEST_MARK);
            return begins(packed, GZIP)
                    ? text(new PushbackInputStream(new GZIPInputStream(packed, BUFFER), LONGEST_MARK))
                    : text(packed);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream text(PushbackInputStream text) throws IOException {
        if (begins(text, UTF_16_LITTLE) || begins(text, UTF_16_BIG)) {
            throw new WrongEncodingException();
        }
        if (begins(text, UTF_8_MARK)) {
            text.skipNBytes(UTF_8_MARK.length);
        }
        return text;
    }

    private static boolean begins(PushbackInputStream text, byte[] bytes) throws IOException {
        byte[] start = text.readNBytes(bytes.length);
        text.unread(start);
        return Arrays.equals(start, bytes);
    }

    /// Counts the bytes that are read.
    static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others look at the count
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate")
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }
    }
}
